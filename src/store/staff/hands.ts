import { sql, type RawBuilder } from 'kysely'
import type { HandOn } from '../../domain/casework/hands-of-kept.ts'
import { instantFromMs } from '../../domain/time/instant.ts'
import type { AccountAct } from '../../domain/vocabulary/staff.ts'
import type { Read } from '../database.ts'
import { HANDS_ON } from './account-acts.ts'

/** Acts by which whoever owns an account shows that they have come. */
const COME: readonly AccountAct[] = ['password_set', 'signed_in', 'elsewhere_linked']

/** Hours for which a link that was shown opens an account (`account-link.ts`). */
const LINK_WORKS = sql`interval '24 hours'`

/**
 * Every hand that somebody had in the keys of another account. A link is over once it was used, or is too old; everything
 * else once the owner has come, and has a way in.
 */
export async function allHands(read: Read): Promise<readonly HandOn[]> {
  const { rows } = await sql<{ staff_id: string; by_id: string; at: Date; over_at: Date | null }>`
    select act.staff_id, act.by_id, act.at, case
      when act.act = 'link_shown' then least(act.at + ${LINK_WORKS}, (
        select min(used.at) from account_act as used
        where used.staff_id = act.staff_id and used.act = 'password_set' and used.n > act.n))
      when staff.password is not null or staff.elsewhere is not null
        or exists (select from passkey where passkey.staff_id = act.staff_id) then (
        select min(came.at) from account_act as came
        where came.staff_id = act.staff_id and came.act = any(${COME}))
      end as over_at
    from account_act as act join staff on staff.staff_id = act.staff_id
    where act.act = any(${HANDS_ON}) and act.by_id is not null and act.by_id <> act.staff_id
    order by act.n`.execute(read.db)
  return rows.map(({ staff_id: account, by_id: by, at, over_at: overAt }) => ({
    account,
    by,
    at: instantFromMs(at.getTime()),
    overAt: overAt && instantFromMs(overAt.getTime()),
  }))
}

/** The number of the newest act on record; 0 where there is none. */
export async function lastAct(read: Read): Promise<string> {
  const row = await read.db
    .selectFrom('account_act')
    .select('n')
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.n ?? '0'
}

/**
 * True where somebody had a hand in the keys of another since then.
 *
 * @param since the number of an act
 */
export async function isAnyHandSince(read: Read, since: string): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`
    select exists (select from account_act where ${isHandSince(since)}) as there`.execute(read.db)
  return rows[0]?.there === true
}

/** A case from which an account is to be kept, and the number of the last event that its line was made from. */
export interface CaseOfHands {
  readonly caseId: string
  readonly lastSeq: number
}

/**
 * Cases from which somebody is kept who had a hand in the keys of another since then, and that other is not; in the order
 * of their ids.
 *
 * @param since the number of an act
 */
export async function casesKeptFromHands(read: Read, since: string): Promise<readonly CaseOfHands[]> {
  const { rows } = await sql<{ case_id: string; events: number }>`
    select case_id, events from case_line
    where recused <> '{}' and exists (select from account_act
      where ${isHandSince(since)} and by_id = any(case_line.recused) and staff_id <> all(case_line.recused))
    order by case_id`.execute(read.db)
  return rows.map((row) => ({ caseId: row.case_id, lastSeq: row.events }))
}

function isHandSince(since: string): RawBuilder<unknown> {
  return sql`n > ${since}::bigint and act = any(${HANDS_ON}) and by_id is not null and by_id <> staff_id`
}
