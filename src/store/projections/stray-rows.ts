import { sql } from 'kysely'
import type { Write } from '../database.ts'

/** Deletes lines and clocks of cases that are no more: whose key was erased, so that nobody can read them. */
export async function deleteStrayRows(write: Write): Promise<void> {
  await sql`delete from case_line l where not exists (select from case_key k where k.case_id = l.case_id)`.execute(
    write.db,
  )
  await sql`delete from case_clock c where not exists (select from case_key k where k.case_id = c.case_id)`.execute(
    write.db,
  )
}
