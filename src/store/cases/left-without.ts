import { sql } from 'kysely'
import type { Read } from '../database.ts'
import { isLeft } from './left-to-nobody.ts'
import { countReviewers } from './list-parts.ts'

/** What nobody here could do any more without some account. */
export interface LeftWithout {
  /** Appeals that wait, and that nobody else here can decide. */
  readonly appeals: number
  /** Cases in which something is open, and that nobody else here may read. */
  readonly readings: number
}

/**
 * What an account leaves to nobody when it is shut, by the rules that list it afterwards. Told before, to whoever thinks of
 * shutting it: of what they are kept from, and of what is for named staff alone without them, they learn nothing, also no
 * number.
 *
 * @param without id of the account
 * @param viewer id of whoever asks
 */
export async function leftWithout(
  read: Read,
  without: string,
  viewer: string,
  now: Date,
): Promise<LeftWithout> {
  const mayKnow = sql`${viewer}::uuid <> all(recused) and (only_for is null or ${viewer}::uuid = any(only_for))`
  const { rows } = await sql<{ appeals: string; readings: string }>`
    select
      (select coalesce(sum(open_appeals), 0) from case_line
        where ${mayKnow} and open_appeals > 0 and outside_admitted = '{}'
          and (${countReviewers()}) > 0 and (${countReviewers(without)}) = 0) as appeals,
      (select count(*) from case_line
        where ${mayKnow} and ${isLeft({ id: viewer, now, without })} and not (${isLeft({ id: viewer, now })}))
        as readings`.execute(read.db)
  return { appeals: Number(rows[0]?.appeals ?? 0), readings: Number(rows[0]?.readings ?? 0) }
}
