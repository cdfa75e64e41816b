import { sql, type Transaction } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { takeOverLedgers } from '../../src/actions/history/take-over-ledgers.ts'
import { verifyLedger } from '../../src/actions/ledger/verify-ledger.ts'
import { checkProjections, isInStep } from '../../src/actions/projections/check-projections.ts'
import { findWholeCase } from '../../src/store/history/find-case.ts'
import type { Schema } from '../../src/store/schema.ts'
import { migratedOnce, type MigratedOnce, type OpenRecording } from './open-recording.ts'
import { rowsNow } from './rows-now.ts'

let recording: OpenRecording | null = null
let once: MigratedOnce

beforeAll(async () => {
  once = await migratedOnce('0.1.0')
})
afterAll(() => once.drop())
afterEach(async () => {
  await recording?.close()
  recording = null
})

/** The recorded house with the newest schema, its ledgers as they were. */
async function migrated(): Promise<OpenRecording> {
  recording = await once.open()
  return recording
}

/** What was added to each case when its ledger was taken over: the end it names. */
async function takenOver({ house }: OpenRecording): Promise<Map<string, unknown[]>> {
  const events = await rowsNow(house, 'case_event')
  const over = events.filter(({ kind }) => kind === 'ledger_taken_over')
  return Map.groupBy(
    over.map((row) => ({ case: String(row['case_id']), seq: row['seq'], facts: row['facts'] })),
    (each) => each.case,
  )
}

/** What there is when every ledger is taken over once, and no more. */
function onceEach({ pictures }: OpenRecording): Map<string, unknown[]> {
  return new Map(
    pictures.map(({ caseId, line: { events, head } }) => [
      caseId,
      [{ case: caseId, seq: Number(events) + 1, facts: { events, head } }],
    ]),
  )
}

/** Somebody who has the database alone, and none of its guards. */
async function changes(
  { house }: OpenRecording,
  how: (tx: Transaction<Schema>) => Promise<unknown>,
): Promise<void> {
  await house.database.db.transaction().execute(async (tx) => {
    await sql`alter table case_event disable trigger user`.execute(tx)
    await how(tx)
    await sql`alter table case_event enable trigger user`.execute(tx)
  })
}

async function tampers(it: OpenRecording): Promise<string> {
  const caseId = it.pictures[0]?.caseId ?? ''
  await changes(it, (tx) =>
    sql`update case_event set actor = 'importer', actor_id = null, actor_token = null
      where case_id = ${caseId} and seq = 2`.execute(tx),
  )
  return caseId
}

/** What verifying says of ledgers that nobody took over: nothing but that. */
const notTakenOver = (caseIds: readonly string[]) =>
  caseIds.toSorted().map((caseId) => ({ caseId, seq: null, fault: 'not_taken_over' }))

test('a ledger that nobody took over yet verifies by the rule it was written with, and is not taken for proven', async () => {
  const it = await migrated()
  const all = it.pictures.map(({ caseId }) => caseId)
  expect(await verifyLedger(it.house)).toEqual({ ...it.ledger, faults: notTakenOver(all) })
  const caseId = await tampers(it)
  expect((await verifyLedger(it.house)).faults).toContainEqual({ caseId, seq: 2, fault: 'changed_event' })
})

test('a ledger that was taken over verifies by both rules, and each keeps its old end', async () => {
  const it = await migrated()
  expect(await takeOverLedgers(it.house)).toBe(it.pictures.length)
  expect(await takenOver(it)).toEqual(onceEach(it))
  const report = await verifyLedger(it.house)
  const added = it.pictures.length
  expect(report).toEqual({ ...it.ledger, events: it.ledger.events + added, texts: it.ledger.texts + added })
  expect(await rowsNow(it.house, 'ledger_before')).toEqual([])
  const caseId = await tampers(it)
  expect((await verifyLedger(it.house)).faults).toContainEqual({ caseId, seq: 2, fault: 'changed_event' })
})

test('taking over once more adds nothing', async () => {
  const it = await migrated()
  const ends = await rowsNow(it.house, 'ledger_before')
  await takeOverLedgers(it.house)
  expect(await takeOverLedgers(it.house)).toBe(0)
  // As after a stop between the last entry and forgetting the old ends.
  await sql`insert into ledger_before
    select * from jsonb_populate_recordset(null::ledger_before, ${JSON.stringify(ends)}::jsonb)`.execute(
    it.house.database.db,
  )
  await takeOverLedgers(it.house)
  expect(await takenOver(it)).toEqual(onceEach(it))
})

test.each([1, 40, 121])('stopped after %i ledgers and started again, it ends the same', async (some) => {
  const it = await migrated()
  let left = some
  const stopping = {
    ...it.house,
    now: () => {
      left -= 1
      if (left < 0) throw new Error('The power fails.')
      return it.house.now()
    },
  }
  await expect(takeOverLedgers(stopping)).rejects.toThrow('The power fails.')
  await it.house.writer.drain()
  const over = await takenOver(it)
  expect(over.size).toBe(some)
  const left010 = it.pictures.map(({ caseId }) => caseId).filter((caseId) => !over.has(caseId))
  expect((await verifyLedger(it.house)).faults).toEqual(notTakenOver(left010))
  await takeOverLedgers(it.house)
  expect(await takenOver(it)).toEqual(onceEach(it))
  expect((await verifyLedger(it.house)).faults).toEqual([])
  expect(isInStep(await checkProjections(it.house))).toBe(true)
})

test('a case whose key was erased is not taken over, and its ledger still verifies', async () => {
  const it = await migrated()
  const erased = it.pictures[3]?.caseId ?? ''
  await sql`delete from case_key where case_id = ${erased}`.execute(it.house.database.db)
  expect(await takeOverLedgers(it.house)).toBe(it.pictures.length - 1)
  const expected = onceEach(it)
  expected.delete(erased)
  expect(await takenOver(it)).toEqual(expected)
  const { faults, cases } = await verifyLedger(it.house)
  expect({ faults, cases }).toEqual({ faults: [], cases: it.pictures.length })
})

test('a ledger that cannot be read stays as it was, is named, and keeps nobody from the others', async () => {
  const it = await migrated()
  const spoilt = it.pictures[5]?.caseId ?? ''
  await changes(it, (tx) =>
    sql`update case_event set sealed = '\\x00' where case_id = ${spoilt} and seq = 1`.execute(tx),
  )
  expect(await takeOverLedgers(it.house)).toBe(it.pictures.length - 1)
  const expected = onceEach(it)
  expected.delete(spoilt)
  expect(await takenOver(it)).toEqual(expected)
  expect(await rowsNow(it.house, 'ledger_before')).toMatchObject([{ case_id: spoilt }])
  const { faults } = await verifyLedger(it.house)
  expect(faults).toContainEqual({ caseId: spoilt, seq: null, fault: 'not_taken_over' })
})

const FORGED = {
  'the time of what was promised': `settled = '{"dates": {"a1": "2099-01-01T00:00:00.000Z"}}'`,
  'that somebody was answered': `settled = '{"answers": true}'`,
  'nothing that could follow': `settled = '{}'`,
  'no consequence at all': `settled = '"x"'`,
  'a reader more': `audience = audience || array['organisation:evil']`,
  'no colleague any more': `audience = array['person']`,
  'the same readers in another order': `audience = array['staff', 'person']`,
}

test.each(Object.entries(FORGED))(
  'an old entry of each kind that says %s is found, and nothing follows from it',
  async (_what, set) => {
    const it = await migrated()
    await takeOverLedgers(it.house)
    const { rows } = await sql<{ kind: string; case_id: string; seq: number }>`
      select distinct on (kind) kind, case_id, seq from case_event
      where version = 1 and 'person' = any(audience) order by kind, case_id, seq`.execute(
      it.house.database.db,
    )
    expect(rows.length).toBeGreaterThan(10)
    const read = (caseId: string) =>
      findWholeCase(it.house.database, it.house.keys, { kind: 'house' }, caseId)
    const before = new Map<string, unknown>()
    for (const { case_id } of rows) before.set(case_id, (await read(case_id))?.kase)
    for (const { case_id, seq } of rows)
      await changes(it, (tx) =>
        sql`update case_event set ${sql.raw(set)} where case_id = ${case_id} and seq = ${seq}`.execute(tx),
      )
    const { faults } = await verifyLedger(it.house)
    for (const { case_id, seq } of rows)
      expect(faults).toContainEqual({ caseId: case_id, seq, fault: 'changed_event' })
    if (set.startsWith('settled'))
      for (const [caseId, kase] of before) expect((await read(caseId))?.kase).toEqual(kase)
  },
)
