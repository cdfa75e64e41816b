import { sql } from 'kysely'
import type { Read, Write } from '../database.ts'

/** Deletes lines and clocks of cases that are no more: whose key was erased, so that nobody can read them. */
export async function deleteStrayRows(write: Write): Promise<void> {
  await sql`delete from case_line l where not exists (select from case_key k where k.case_id = l.case_id)`.execute(
    write.db,
  )
  await sql`delete from case_clock c where not exists (select from case_key k where k.case_id = c.case_id)`.execute(
    write.db,
  )
}

/** How many lines and clocks there are of cases that are no more. */
export async function countStrayRows(
  read: Read,
): Promise<{ readonly lines: number; readonly clocks: number }> {
  const { rows } = await sql<{ lines: string; clocks: string }>`select
    (select count(*) from case_line l where not exists (select from case_key k where k.case_id = l.case_id)) as lines,
    (select count(*) from case_clock c where not exists (select from case_key k where k.case_id = c.case_id)) as clocks`.execute(
    read.db,
  )
  return { lines: Number(rows[0]?.lines ?? 0), clocks: Number(rows[0]?.clocks ?? 0) }
}
