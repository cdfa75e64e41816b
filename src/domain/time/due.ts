import type { Limit } from '../vocabulary/clocks.ts'
import { addCalendarDays, addCalendarMonths, addHours, addWorkingDays, type Calendar } from './calendar.ts'
import type { Instant } from './instant.ts'

/**
 * When the time of a clock is over, in the calendar of whoever has the duty: the same local time on the last day.
 * Laws that run to the end of the last day, or past a holiday, allow more; being earlier than they ask is safe.
 */
export function dueAt(clock: { readonly limit: Limit }, start: Instant, calendar: Calendar): Instant {
  const { limit } = clock
  if ('hours' in limit) return addHours(start, limit.hours)
  if ('workingDays' in limit) return addWorkingDays(start, limit.workingDays, calendar)
  if ('days' in limit) return addCalendarDays(start, limit.days, calendar.timeZone)
  return addCalendarMonths(start, limit.months, calendar.timeZone)
}
