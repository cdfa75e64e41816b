import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWithReceipt } from '../../src/actions/intake/open-with-receipt.ts'
import { verifyLedger } from '../../src/actions/ledger/verify-ledger.ts'
import { fold } from '../../src/domain/casework/evolve.ts'
import { canonicalJson, type JsonValue } from '../../src/domain/transparency/canonical-json.ts'
import { findCase } from '../../src/store/cases/find-case.ts'
import { proveKey } from '../../src/store/installation.ts'
import { readRows, type RecordedRow } from './load-recording.ts'
import { openRecording, type OpenRecording } from './open-recording.ts'
import { pictureOf } from './picture.ts'

let recording: OpenRecording

beforeAll(async () => {
  recording = await openRecording('0.1.0')
})
afterAll(() => recording.close())

/** What a query answers, moments in UTC, whatever time zone the server has. */
const textOf = (query: ReturnType<typeof sql<{ text: string }>>) =>
  recording.house.database.db.connection().execute(async (one) => {
    await sql`set time zone 'UTC'`.execute(one)
    return (await query.execute(one)).rows.map(({ text }) => text)
  })

describe('the house as version 0.1.0 left it', () => {
  test('every row is back, to the last byte and microsecond', async () => {
    const rows = readRows(recording.folder)
    const tables = new Set(rows.map(({ table }) => table))
    expect(tables.size).toBeGreaterThan(15)
    for (const table of tables) {
      const recorded = rows.filter((each) => each.table === table)
      const name = sql.raw(table)
      const back = await textOf(sql<{ text: string }>`select to_jsonb(t)::text as text from ${name} t`)
      const read = back.map((text) => JSON.parse(text) as RecordedRow['row'])
      // When a migration was applied is the test's own doing.
      const compared = (row: RecordedRow['row']) =>
        canonicalJson((table === 'migration' ? { ...row, applied_at: '' } : row) as JsonValue)
      expect(read.map(compared).toSorted()).toEqual(recorded.map(({ row }) => compared(row)).toSorted())
    }
  })

  test('the schema it was recorded with is the one whose text still stands in migrations', async () => {
    const applied = await textOf(sql`select name || ' ' || digest as text from migration order by name`)
    const recorded = readRows(recording.folder).filter(({ table }) => table === 'migration')
    expect(applied).toEqual(recorded.map(({ row }) => `${String(row['name'])} ${String(row['digest'])}`))
  })

  test('its key belongs to it, and its ledger verifies as it did then', async () => {
    await proveKey(recording.house.database, recording.house.keys, recording.keyFile)
    const report = await verifyLedger(recording.house)
    expect(report).toEqual(recording.ledger)
    expect(report.faults).toEqual([])
    expect(report.cases).toBe(recording.pictures.length)
  })

  test('nothing that was brought in can be changed', async () => {
    const change = sql`update case_event set kind = 'moved' where seq = 1`.execute(
      recording.house.database.db,
    )
    await expect(change).rejects.toThrow('append-only')
  })

  test('every case is what it was: for the house, for the person, in the lists, and for its clocks', async () => {
    for (const { what, ...picture } of recording.pictures)
      expect({ what, ...(await pictureOf(recording.house, picture.caseId, picture.at)) }).toEqual({
        what,
        ...picture,
      })
  })

  test('wherever the meaning of an event depends on a rule, the rule says what it said then', async () => {
    const { database, keys } = recording.house
    expect(recording.turns.length).toBeGreaterThan(200)
    for (const [caseId, turns] of Map.groupBy(recording.turns, (turn) => turn.caseId)) {
      const found = await findCase(database, keys, { kind: 'house' }, caseId)
      for (const turn of turns) {
        const kase = fold(caseId, found?.events.slice(0, turn.events) ?? [])
        expect({ ...turn, case: JSON.parse(JSON.stringify(kase)) as unknown }).toEqual(turn)
      }
    }
  })

  test('the lists hold what the pictures say', async () => {
    const { rows } = await sql<{ line: Record<string, unknown> }>`
      select to_jsonb(f) - 'title' as line from case_file f`.execute(recording.house.database.db)
    const lines = new Map(rows.map(({ line }) => [line['case_id'], line]))
    for (const { caseId, line } of recording.pictures) {
      const { title: _, head, ...rest } = line as Record<string, unknown>
      expect(asWritten(lines.get(caseId) ?? {})).toEqual(asWritten({ ...rest, head: `\\x${String(head)}` }))
    }
  })

  test('the queues count what is in them', async () => {
    const counted: Record<string, number> = {}
    for (const queue of recording.pictures.flatMap(({ counters }) => counters))
      counted[queue] = (counted[queue] ?? 0) + 1
    expect(recording.totals).toEqual(counted)
    const sums = await textOf(
      sql`select queue || ' ' || sum(n) as text from queue_count group by queue having sum(n) <> 0`,
    )
    expect(sums.toSorted()).toEqual(
      Object.entries(counted)
        .map(([queue, n]) => `${queue} ${n}`)
        .toSorted(),
    )
  })

  test('a receipt of then opens the case of whoever kept it', async () => {
    expect(recording.receipts.length).toBeGreaterThan(10)
    for (const { caseId, receipt } of recording.receipts)
      expect(await openWithReceipt(recording.house, receipt)).toEqual({ viewer: { kind: 'person', caseId } })
  })
})

const MOMENTS = ['received_at', 'deadline', 'next_due', 'retaliation_due']

/** Moments in one spelling, whoever wrote them. */
function asWritten(line: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(line).map(([name, value]) => [
      name,
      MOMENTS.includes(name) && typeof value === 'string' ? new Date(value).toISOString() : value,
    ]),
  )
}
