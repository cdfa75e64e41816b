import type { Instant } from '../time/instant.ts'
import type { CodeOf } from '../vocabulary/code.ts'
import type { Case } from '../case/case.ts'

/** What the deadline of a case is, so that a time in a list is never read as that of something else. */
export const DEADLINE_KINDS = [{ code: 'waiting_makes_it_worse' }, { code: 'danger' }] as const
export type DeadlineKind = CodeOf<typeof DEADLINE_KINDS>

/**
 * The name of the deadline that orders a case: that of an accepted delay flag (severity rule 4), or the four hours
 * of a sign of danger (rules 7(b) and 10).
 */
export function deadlineKind(kase: Case, deadline: Instant | null): DeadlineKind | null {
  if (deadline === null) return null
  if (kase.impacts.some(({ delay }) => delay?.state === 'accepted' && delay.deadline === deadline))
    return 'waiting_makes_it_worse'
  return 'danger'
}
