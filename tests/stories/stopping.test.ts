import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { freePort } from '../../scripts/free-port.ts'
import { packageFolder } from '../../src/paths.ts'
import { addressOf, cloneDatabase, type ClonedDatabase } from '../postgres/template.ts'
import { PROGRAM } from '../world/program.ts'

let folder: string
let copy: ClonedDatabase

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'amends-stop-'))
  copy = await cloneDatabase(inject('testServer'))
})
afterAll(async () => {
  await copy.drop()
  rmSync(folder, { recursive: true })
})

/** Asks for the start page over the connections of an agent; whether the server keeps this one open, or null. */
function ask(port: number, agent?: Agent): Promise<boolean | null> {
  return new Promise((resolve) => {
    const asked = request({ port, host: '127.0.0.1', path: '/en', agent }, (answer) => {
      answer.resume().once('end', () => resolve(answer.headers.connection !== 'close'))
    })
    asked.once('error', () => resolve(null)).end()
  })
}

test('a server that is asked to stop lets nobody keep it open by asking again and again', async () => {
  const port = await freePort()
  const child = spawn(process.execPath, [...PROGRAM, 'serve'], {
    cwd: packageFolder,
    stdio: 'ignore',
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: addressOf(copy),
      AMENDS_DATA: join(folder, 'data'),
      PORT: String(port),
      LOG_LEVEL: 'silent',
    },
  })
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>
  await expect.poll(() => ask(port), { timeout: 20_000 }).not.toBe(null)

  // As a proxy in front does: connections that stay open, each used again at once.
  let isOver = false
  const answers = Array.from({ length: 6 }, async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const kept: (boolean | null)[] = []
    while (!isOver) {
      const keeps = await ask(port, agent)
      kept.push(keeps)
      if (keeps !== true) break
    }
    agent.destroy()
    return kept
  })
  await new Promise((done) => setTimeout(done, 200))
  child.kill('SIGTERM')
  const [code, signal] = await ended
  isOver = true
  expect([code, signal]).toEqual([0, null])
  for (const kept of await Promise.all(answers)) {
    // Everybody got whole answers, and with the last of them word that this connection ends.
    expect(kept.slice(0, -1).every((each) => each === true)).toBe(true)
    expect(kept.at(-1)).toBe(false)
  }
})
