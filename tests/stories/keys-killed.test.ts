import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyLedger } from '../../src/actions/ledger/verify-ledger.ts'
import { listKeys } from '../../src/actions/keys/list-keys.ts'
import type { OpenHouse } from '../../src/context.ts'
import { packageFolder } from '../../src/paths.ts'
import { findWholeCase } from '../../src/store/history/find-case.ts'
import { addressOf } from '../postgres/template.ts'
import { fileAt, makeKeyHouse, openedBy, type KeyHouse } from '../world/key-house.ts'
import { PROGRAM } from '../world/program.ts'

let at: KeyHouse
let open: OpenHouse

beforeAll(async () => {
  at = await makeKeyHouse()
  open = await at.start()
})
afterAll(() => at.close())

/** The command in a process of its own: killed some milliseconds after it said something, or let be. */
async function rotate(kill: { readonly after: RegExp; readonly ms: number } | null): Promise<string> {
  const child = spawn(process.execPath, [...PROGRAM, 'keys', 'rotate'], {
    cwd: packageFolder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: addressOf(at.copy),
      AMENDS_DATA: at.config.dataFolder,
      LOG_LEVEL: 'silent',
    },
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr])
    createInterface(stream).on('line', (line) => {
      said.push(line)
      if (kill?.after.test(line) === true) void delay(kill.ms).then(() => child.kill('SIGKILL'))
    })
  await once(child, 'close')
  return said.join('\n')
}

const phases = () =>
  at
    .file()
    .read()
    .map(({ phase }) => phase)

test('a change of keys that is killed anywhere, and given again, ends well, and nobody who files notices', async () => {
  const filed = await Promise.all(Array.from({ length: 250 }, () => fileAt(open.house)))
  let isOver = false
  const busy = (async () => {
    for (let n = 0; !isOver; n += 1) {
      const one = await fileAt(open.house)
      filed.push(one)
      // As many as come in a busy hour; without a pause they would take a processor from those who change the keys.
      await delay(20)
      expect(await openedBy(open.house, one.receipt)).toBe(one.caseId)
      const before = filed[n % filed.length]!
      expect(await openedBy(open.house, before.receipt)).toBe(before.caseId)
    }
  })()
  const seen = new Set<string>()
  const KILLS = [
    { after: /was made/, ms: 0 },
    { after: /is used/, ms: 0 },
    { after: /is used/, ms: 30 },
    { after: /is used/, ms: 400 },
  ]
  for (const kill of KILLS) {
    await rotate(kill)
    seen.add(phases().at(-1)!)
  }
  const last = await rotate(null)
  isOver = true
  await busy

  // It was truly cut off in the middle, and the same change was ended, not another one begun.
  expect(seen).toContain('changing')
  expect(last).toMatch(/Done with key/)
  expect(
    phases()
      .slice(0, -1)
      .every((phase) => phase === 'settled'),
  ).toBe(true)
  expect(phases().at(-1)).toBe('settled')
  const { keys, kinds } = await listKeys(open.house)
  const newest = at.file().read().at(-1)!.id
  expect(kinds.every(({ key }) => key === newest)).toBe(true)
  const again = await at.start()
  for (const { receipt, caseId } of filed) {
    expect(await openedBy(again.house, receipt)).toBe(caseId)
    const { database, keys: ring } = again.house
    expect((await findWholeCase(database, ring, { kind: 'house' }, caseId))?.kase.id).toBe(caseId)
  }
  expect((await verifyLedger(again.house)).faults).toEqual([])
  // What was filed in the last moment by the process that goes on is under the newest key too.
  expect(keys.filter(({ id }) => id !== newest).map(({ rows }) => rows)).toEqual(keys.slice(1).map(() => 0))
  expect(JSON.parse(readFileSync(at.config.keyFile, 'utf8'))).toHaveProperty('keys')
}, 120_000)
