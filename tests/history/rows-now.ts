import { sql } from 'kysely'
import type { House } from '../../src/actions/house.ts'
import type { RecordedRow } from './load-recording.ts'

/** Every row of a table as it was recorded: values as PostgreSQL's own JSON, moments in UTC. */
export function rowsNow(house: House, table: string): Promise<RecordedRow['row'][]> {
  return house.database.db.connection().execute(async (one) => {
    await sql`set time zone 'UTC'`.execute(one)
    const { rows } = await sql<{ text: string }>`
      select to_jsonb(t)::text as text from ${sql.raw(table)} t`.execute(one)
    return rows.map(({ text }) => JSON.parse(text) as RecordedRow['row'])
  })
}
