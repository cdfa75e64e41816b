import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { canonicalJson, type JsonValue } from '../../src/domain/transparency/canonical-json.ts'
import { proveKey } from '../../src/store/installation.ts'
import { readRows, type RecordedRow } from './load-recording.ts'
import { openAsLeft, type OpenRecording } from './open-recording.ts'

let recording: OpenRecording

beforeAll(async () => {
  recording = await openAsLeft('0.1.0')
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

  test('its key belongs to it', async () => {
    const { database, keys } = recording.house
    await expect(proveKey(database, keys, recording.keyFile)).resolves.toBeUndefined()
  })

  test('nothing that was brought in can be changed', async () => {
    const change = sql`update case_event set kind = 'moved' where seq = 1`.execute(
      recording.house.database.db,
    )
    await expect(change).rejects.toThrow('append-only')
  })
})
