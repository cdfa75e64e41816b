import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, inject, test, vi } from 'vitest'
import { freePort } from '../../scripts/free-port.ts'
import { submitGrievance } from '../../src/actions/intake/submit-grievance.ts'
import { verifyLedger } from '../../src/actions/ledger/verify-ledger.ts'
import { checkProjections, isInStep } from '../../src/actions/projections/check-projections.ts'
import { readConfig, type Config } from '../../src/config.ts'
import { openHouse, type OpenHouse } from '../../src/context.ts'
import { DAY, plusMs } from '../../src/domain/time/instant.ts'
import { packageFolder } from '../../src/paths.ts'
import { STORY } from '../in-memory/in-memory-case.ts'
import * as people from '../in-memory/people.ts'
import { addressOf, cloneDatabase, type ClonedDatabase } from '../postgres/template.ts'
import { PROGRAM } from '../world/program.ts'

const LONGEST = 90_000
vi.setConfig({ testTimeout: LONGEST, hookTimeout: LONGEST })

let folder: string
let copy: ClonedDatabase
let config: Config
let house: OpenHouse
const running: ChildProcess[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'amends-several-'))
  copy = await cloneDatabase({ ...inject('testServer'), template: 'template0' })
  config = {
    ...readConfig({ AMENDS_DATA: join(folder, 'data'), LOG_LEVEL: 'silent' }),
    databaseUrl: addressOf(copy),
  }
  house = await openHouse(config, 'owner')
})
afterEach(async () => {
  for (const child of running.splice(0)) await end(child, 'SIGKILL')
})
afterAll(async () => {
  await house.close()
  await copy.drop()
  rmSync(folder, { recursive: true })
})

/** A process of its own on the same database, with the same keys. */
function begin(command: 'web' | 'work', port = 0): ChildProcess {
  const child = spawn(process.execPath, [...PROGRAM, command], {
    cwd: packageFolder,
    stdio: 'ignore',
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: addressOf(copy),
      AMENDS_DATA: join(folder, 'data'),
      LOG_LEVEL: 'silent',
      ...(port > 0 && { PORT: String(port) }),
    },
  })
  running.push(child)
  return child
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  return child.exitCode
}

async function web(): Promise<{ readonly child: ChildProcess; readonly base: string }> {
  const port = await freePort()
  const base = `http://127.0.0.1:${port}`
  const child = begin('web', port)
  const isReady = () =>
    fetch(`${base}/readyz`).then(
      ({ status }) => status,
      () => 0,
    )
  await expect.poll(isReady, { timeout: 30_000 }).toBe(200)
  return { child, base }
}

async function file(base: string, story: string): Promise<string> {
  const answer = await fetch(`${base}/api/v1/grievances`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ story, language: 'en' }),
  })
  expect(answer.status).toBe(201)
  return ((await answer.json()) as { receipt: string }).receipt
}

const opens = async (base: string, receipt: string) =>
  (await fetch(`${base}/api/v1/grievances/current`, { headers: { authorization: `Receipt ${receipt}` } }))
    .status

/** How often a promise that was not kept was noted, for each case in which it was. */
async function noted(): Promise<number[]> {
  const { rows } = await sql<{ n: string }>`
    select count(*) as n from case_event where kind = 'promise_missed' group by case_id`.execute(
    house.house.database.db,
  )
  return rows.map(({ n }) => Number(n))
}

test('two that serve and two that work on one database: what is filed at one is there at the other, and each clock rings once', async () => {
  const past = plusMs(house.house.now(), -10 * DAY)
  const late = 60
  for (let n = 0; n < late; n += 1)
    await submitGrievance(
      { ...house.house, now: () => past },
      people.person,
      { story: `${STORY.story} ${n}`, language: 'en' },
      null,
    )
  const [one, other] = await Promise.all([web(), web()])
  const workers = [begin('work'), begin('work')]

  const stories = Array.from({ length: 40 }, (_, n) => n)
  const receipts = await Promise.all(
    stories.map((n) => file(n % 2 === 0 ? one.base : other.base, `The story number ${n} of many.`)),
  )
  expect(new Set(receipts).size).toBe(stories.length)
  const seen = await Promise.all(receipts.map((each, n) => opens(n % 2 === 0 ? other.base : one.base, each)))
  expect(new Set(seen)).toEqual(new Set([200]))

  await expect.poll(async () => (await noted()).length, { timeout: 60_000 }).toBe(late)
  // A second look of both: whoever rings twice does it now.
  await new Promise((done) => setTimeout(done, 7000))
  expect(new Set(await noted())).toEqual(new Set([1]))

  for (const child of [one.child, other.child, ...workers]) expect(await end(child, 'SIGTERM')).toBe(0)
  expect((await verifyLedger(house.house)).faults).toEqual([])
  expect(isInStep(await checkProjections(house.house))).toBe(true)
})

test('who is sending their story when a process is asked to stop is answered, and the story is there', async () => {
  const { child, base } = await web()
  const body = JSON.stringify({ story: 'It takes me long to send this over my phone.', language: 'en' })
  const sent = request(`${base}/api/v1/grievances`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
  })
  const answered = new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    sent.once('error', reject).once('response', (answer) => {
      let text = ''
      answer.on('data', (part: Buffer) => (text += part.toString('utf8')))
      answer.once('end', () => resolve({ status: answer.statusCode, text }))
    })
  })
  sent.write(body.slice(0, 20))
  await new Promise((done) => setTimeout(done, 300))
  const ended = once(child, 'exit') as Promise<[number | null]>
  child.kill('SIGTERM')
  // It takes nothing new any more, while this one goes on.
  const isClosed = () =>
    fetch(`${base}/healthz`).then(
      ({ status }) => status === 0,
      () => true,
    )
  await expect.poll(isClosed, { timeout: 8000 }).toBe(true)
  sent.end(body.slice(20))
  const { status, text } = await answered
  expect(status).toBe(201)
  expect((await ended)[0]).toBe(0)
  const { base: next } = await web()
  expect(await opens(next, (JSON.parse(text) as { receipt: string }).receipt)).toBe(200)
})
