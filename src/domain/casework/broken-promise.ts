import type { Case } from '../case/case.ts'
import type { Calendar } from '../time/calendar.ts'
import { earliest, isBefore, type Instant } from '../time/instant.ts'
import { promisedTimes } from './next-step.ts'

/**
 * Since when the first of the times that are promised now is over; null while each lies ahead, as of the newest event
 * of the case: the clock of lateness makes one at the moment itself. What was promised, missed and then kept is over
 * (severity rule 7(a)).
 */
export function brokenSince(kase: Case, calendar: Calendar): Instant | null {
  const over = promisedTimes(kase, calendar).filter(({ by }) => !isBefore(kase.asOf, by))
  return earliest(...over.map(({ by }) => by))
}
