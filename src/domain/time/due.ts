import type { Limit } from '../vocabulary/clocks.ts'
import {
  addCalendarDays,
  addCalendarMonths,
  addHours,
  addWorkingDays,
  localDate,
  startOfDay,
  type Calendar,
} from './calendar.ts'
import { MINUTE, plusMs, type Instant } from './instant.ts'

/**
 * When the time of a clock is over, in the calendar of whoever has the duty: the same local time on the last day.
 * Laws that run to the end of the last day, or past a holiday, allow more; being earlier than they ask is safe.
 *
 * A time counted in days that would be over at midnight is over in the minute before: "1 December, 00:00" reads as
 * the wrong day. Exact hours stay exact.
 */
export function dueAt(clock: { readonly limit: Limit }, start: Instant, calendar: Calendar): Instant {
  const { limit } = clock
  if ('hours' in limit) return addHours(start, limit.hours)
  return onItsLastDay(afterDays(limit, start, calendar), calendar.timeZone)
}

function afterDays(limit: Exclude<Limit, { hours: number }>, start: Instant, calendar: Calendar): Instant {
  if ('workingDays' in limit) return addWorkingDays(start, limit.workingDays, calendar)
  if ('days' in limit) return addCalendarDays(start, limit.days, calendar.timeZone)
  return addCalendarMonths(start, limit.months, calendar.timeZone)
}

function onItsLastDay(at: Instant, timeZone: string): Instant {
  return at === startOfDay(localDate(at, timeZone), timeZone) ? plusMs(at, -MINUTE) : at
}
