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
 * Cases in which something is open and that are with somebody who works on cases here no more, the gravest
 * first.
 *
 * @param handler with this one alone; null for everybody
 */
export async function casesOfTheGone(
  read: Read,
  handler: string | null,
  now: Date,
): Promise<readonly { readonly caseId: string; readonly handler: string }[]> {
  const { rows } = await sql<{ case_id: string; handler: string }>`
    select case_id, handler from case_line
    where handler is not null and (${handler}::uuid is null or handler = ${handler}::uuid)
      and (state <> 'closed' or unanswered or duty_open or open_appeals > 0)
      and handler not in (${working(now)})
    order by priority, worklist_key`.execute(read.db)
  return rows.map((row) => ({ caseId: row.case_id, handler: row.handler }))
}

/** True for somebody who can have a case in hand now. */
export async function isWorking(read: Read, id: string, now: Date): Promise<boolean> {
  const { rows } = await sql<{ works: boolean }>`
    select ${id}::uuid in (${working(now)}) as works`.execute(read.db)
  return rows[0]?.works === true
}
