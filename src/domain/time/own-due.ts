import { ownClock, type OwnClockCode } from '../vocabulary/clocks.ts'
import type { Calendar } from './calendar.ts'
import { dueAt } from './due.ts'
import type { Instant } from './instant.ts'

/** When one of our own published times is over. */
export function ownDue(code: OwnClockCode, start: Instant, calendar: Calendar): Instant {
  return dueAt(ownClock(code), start, calendar)
}
