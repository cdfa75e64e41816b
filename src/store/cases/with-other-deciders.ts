import { sql } from 'kysely'
import type { Read } from '../database.ts'
import { asksOutside, countReviewers } from './list-parts.ts'

/**
 * Cases in which an appeal waits, and in which the accounts as they are now may say otherwise than the case whether
 * anybody here can decide it; whose time is next first.
 */
export async function withOtherDeciders(read: Read): Promise<readonly string[]> {
  const { rows } = await sql<{ case_id: string }>`
    select case_id from case_line where open_appeals > 0 and ((${countReviewers()}) = 0) <> (${asksOutside()})
    order by next_due nulls last`.execute(read.db)
  return rows.map((row) => row.case_id)
}
