import { sql } from 'kysely'
import { HOLDING_ROLES } from '../../domain/access/case-access.ts'
import { priorityOf, type Priority } from '../../domain/vocabulary/severity.ts'
import { instantFromMs, type Instant } from '../../domain/time/instant.ts'
import type { Read } from '../database.ts'

/** A case that nobody here may read: its id for the house alone, and what may be said of it. */
export interface LeftToNobody {
  readonly caseId: string
  readonly priority: Priority
  readonly language: string
  readonly receivedAt: Instant
  readonly due: Instant | null
}

/** Most that are shown: more is the same call for help. */
const MOST = 200

/**
 * Cases in which something is open and that none of those may read who work on cases here, the gravest first
 * (`isNobodyLeft`). For whoever may let in somebody else, and is not kept from the case; where each of those is, for all
 * of them, because a case that nobody knows of is read by nobody (red line 14).
 */
export async function leftToNobody(read: Read, viewerId: string): Promise<readonly LeftToNobody[]> {
  const { rows } = await sql<{
    case_id: string
    priority: number
    language: string
    received_at: Date
    next_due: Date | null
  }>`
    select case_id, priority, language, received_at, next_due from case_line
    where recused <> '{}' and (state <> 'closed' or unanswered or duty_open or open_appeals > 0)
      and not exists (select from staff where not disabled and not waits and role = any(${HOLDING_ROLES})
        and staff_id <> all(case_line.recused) and (only_for is null or staff_id = any(only_for)))
      and (${viewerId}::uuid <> all(recused)
        or not exists (select from staff where not disabled and not waits and role = 'administrator'
          and staff_id <> all(case_line.recused)))
    order by priority, worklist_key limit ${MOST}`.execute(read.db)
  return rows.map((row) => ({
    caseId: row.case_id,
    priority: priorityOf(row.priority),
    language: row.language,
    receivedAt: instantFromMs(row.received_at.getTime()),
    due: row.next_due === null ? null : instantFromMs(row.next_due.getTime()),
  }))
}
