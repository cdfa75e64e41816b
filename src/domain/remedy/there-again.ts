import { decisionDue } from '../casework/course.ts'
import type { Case } from '../case/case.ts'
import type { Moment } from '../case/verb.ts'
import type { Instant } from '../time/instant.ts'

/**
 * What was there and is so no longer has a time of its own, from the day on which the person says so: nobody was late
 * with it before (red line 15; what did not arrive at all keeps its first time).
 */
export function againBy(kase: Case, { now, calendar }: Pick<Moment, 'now' | 'calendar'>): Instant {
  return decisionDue(kase, now, calendar)
}
