import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listKeys } from '../../src/actions/keys/list-keys.ts'
import { verifyLedger } from '../../src/actions/ledger/verify-ledger.ts'
import { caseKeysIn } from '../../src/config.ts'
import { packageFolder } from '../../src/paths.ts'
import { findWholeCase } from '../../src/store/history/find-case.ts'
import { BLOCK } from '../../src/store/keys/place-secrets.ts'
import { fileAt, makeKeyHouse, openedBy, type KeyHouse } from '../world/key-house.ts'

const KILLS = 4
/** Stories that the process takes before it is gone. */
const TAKEN = 3
/** Bytes of a slot. */
const SLOT = 64

let at: KeyHouse

beforeAll(async () => {
  at = await makeKeyHouse()
})
afterAll(() => at.close())

async function dies(): Promise<string | null> {
  const child = spawn(process.execPath, ['--import', 'tsx', join('tests', 'world', 'dies-while-filing.ts')], {
    cwd: packageFolder,
    stdio: 'ignore',
    env: { PATH: process.env.PATH, AMENDS_TEST_CONFIG: JSON.stringify(at.config) },
  })
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null]
  return signal
}

test('whoever is killed between a secret and its case loses nothing, and leaves no more than a few bytes', async () => {
  const filed: Awaited<ReturnType<typeof fileAt>>[] = []
  for (let kill = 0; kill < KILLS; kill += 1) {
    const { house } = await at.start()
    filed.push(await fileAt(house))
    await at.stop()
    expect(await dies()).toBe('SIGKILL')
  }
  const { house } = await at.start()
  filed.push(await fileAt(house))

  // Every case that somebody has a receipt for is there, and nothing of those that were cut off.
  for (const { receipt, caseId } of filed) {
    expect(await openedBy(house, receipt)).toBe(caseId)
    expect((await findWholeCase(house.database, house.keys, { kind: 'house' }, caseId))?.kase.id).toBe(caseId)
  }
  const report = await verifyLedger(house)
  expect(report).toMatchObject({ cases: filed.length, faults: [] })

  // What was cut off is counted and said, opens nothing, and takes a block of slots at most each time.
  const { slotsOfNobody } = await listKeys(house)
  expect(slotsOfNobody).toBeGreaterThanOrEqual(KILLS)
  expect(slotsOfNobody).toBeLessThanOrEqual(KILLS * TAKEN)
  expect(statSync(caseKeysIn(at.config)).size).toBeLessThanOrEqual((2 * KILLS + 2) * BLOCK * SLOT)
}, 120_000)
