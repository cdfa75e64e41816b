import { sql, type RawBuilder } from 'kysely'
import { HOLDING_ROLES } from '../../domain/access/case-access.ts'
import type { Read } from '../database.ts'

/**
 * Ids of everybody who can have a case in hand now: open accounts with a role for it, and service accounts with such a
 * role whose token is not over.
 */
const working = (now: Date): RawBuilder<string> => sql`
  select staff_id from staff where not disabled and role = any(${HOLDING_ROLES})
  union all select token_id from api_token
  where staff_id is null and not revoked and expires_at > ${now} and role = any(${HOLDING_ROLES})`

/**
 * Cases of which somebody has something in hand who works on cases here no more, once for each of them, the gravest
 * first. Whoever was let in from outside has it in hand for as long as they may look.
 *
 * @param handler in the hand of this one alone; null for everybody
 */
export async function casesOfTheGone(
  read: Read,
  handler: string | null,
  now: Date,
): Promise<readonly { readonly caseId: string; readonly handler: string }[]> {
  const { rows } = await sql<{ case_id: string; handler: string }>`
    select case_id, account as handler from case_line, unnest(in_hand) as account
    where (${handler}::uuid is null or account = ${handler}::uuid)
      and account not in (${working(now)})
      and not (account = any(outside_admitted)
        and exists (select from staff where staff_id = account and not disabled))
    order by priority, worklist_key`.execute(read.db)
  return rows.map((row) => ({ caseId: row.case_id, handler: row.handler }))
}

/** True for somebody who can have a case in hand now. */
export async function isWorking(read: Read, id: string, now: Date): Promise<boolean> {
  const { rows } = await sql<{ works: boolean }>`
    select ${id}::uuid in (${working(now)}) as works`.execute(read.db)
  return rows[0]?.works === true
}
