import { ownClock, type OwnClockCode } from '../vocabulary/clocks.ts'
import {
  isWorkingDay,
  localDate,
  startOfDay,
  addCalendarDays,
  type Calendar,
  type LocalDate,
} from './calendar.ts'
import type { Instant } from './instant.ts'
import { ownDue } from './own-due.ts'

/** A day that was not counted, and why: one of the week that is free, or a day off. */
export interface LeftOut {
  readonly date: LocalDate
  readonly because: 'weekly' | 'day_off'
  /** What the day off is called; null for a day of the week, and where nobody said. */
  readonly name: string | null
}

/** How one of our published times was counted, so that anybody can count it again (UNGP 31(c), predictable). */
export interface Counted {
  readonly workingDays: number
  readonly from: Instant
  readonly leftOut: readonly LeftOut[]
}

/** How the time of a clock was counted from its start; null for one that is not counted in working days. */
export function howCounted(code: OwnClockCode, from: Instant, calendar: Calendar): Counted | null {
  const { limit } = ownClock(code)
  if (!('workingDays' in limit)) return null
  const { timeZone } = calendar
  const last = localDate(ownDue(code, from, calendar), timeZone)
  const leftOut: LeftOut[] = []
  for (let day = localDate(from, timeZone); day <= last; day = nextDay(day, timeZone))
    if (!isWorkingDay(day, calendar)) leftOut.push(why(day, calendar))
  return { workingDays: limit.workingDays, from, leftOut }
}

function why(date: LocalDate, { daysOff, holidays }: Calendar): LeftOut {
  return holidays.includes(date)
    ? { date, because: 'day_off', name: daysOff?.[date] ?? null }
    : { date, because: 'weekly', name: null }
}

function nextDay(date: LocalDate, timeZone: string): LocalDate {
  const next = localDate(addCalendarDays(startOfDay(date, timeZone), 1, timeZone), timeZone)
  return next > date ? next : new Date(Date.parse(date) + 24 * 3_600_000).toISOString().slice(0, 10)
}
