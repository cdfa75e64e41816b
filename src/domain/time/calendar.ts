import { Temporal } from 'temporal-polyfill'
import { HOUR, instantFromMs, msOf, plusMs, type Instant } from './instant.ts'

/** A day on the wall calendar of some place, `YYYY-MM-DD`. */
export type LocalDate = string

/** When an organisation works. Deadlines are counted in the time zone of whoever has the duty. */
export interface Calendar {
  /** IANA name, for example `Europe/Madrid`. */
  readonly timeZone: string
  /** ISO weekdays, 1 = Monday to 7 = Sunday; at least one. */
  readonly workingDays: readonly number[]
  /** Days off beside the weekly ones. */
  readonly holidays: readonly LocalDate[]
  /** What days off are called, where somebody said. */
  readonly daysOff?: Readonly<Record<LocalDate, string>>
}

export const DEFAULT_CALENDAR: Calendar = { timeZone: 'UTC', workingDays: [1, 2, 3, 4, 5], holidays: [] }

/**
 * `n` calendar months later (earlier when negative) at the same local time. Three months are not ninety days
 * (domain reference T14). A day the month does not have becomes its last day: 30 November and 3 months is 28 or
 * 29 February.
 */
export function addCalendarMonths(at: Instant, n: number, timeZone: string): Instant {
  return addToDate(at, { months: n, days: 0 }, timeZone)
}

/** `n` calendar days later (earlier when negative) at the same local time, also when clocks change in between. */
export function addCalendarDays(at: Instant, n: number, timeZone: string): Instant {
  return addToDate(at, { months: 0, days: n }, timeZone)
}

/** `n` exact hours later, whatever the clocks on the wall do. */
export function addHours(at: Instant, n: number): Instant {
  return plusMs(at, n * HOUR)
}

/**
 * Months first, then days, at the same local time. A local time that is skipped moves forward by what was
 * skipped; one that happens twice is the earlier. Adding nothing changes nothing. Throws RangeError for parts of
 * months or days, and for an unknown time zone.
 */
export function addToDate(
  at: Instant,
  { months, days }: { readonly months: number; readonly days: number },
  timeZone: string,
): Instant {
  if (!Number.isInteger(months) || !Number.isInteger(days)) {
    throw new RangeError(`Calendars count whole months and days: ${months}, ${days}`)
  }
  if (months === 0 && days === 0) return at
  return instantOf(zoned(at, timeZone).add({ months, days }))
}

/**
 * The same local time on the `n`-th working day that follows. The day of the start does not count, unless the start
 * is its first moment. A start on a day off counts as the first moment of the next working day: two working days
 * from a Saturday end when Tuesday ends, five when Friday ends and not when the next Monday begins. `n` is 0 or more;
 * a calendar without working days throws RangeError.
 */
export function addWorkingDays(at: Instant, n: number, calendar: Calendar): Instant {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`Not a number of working days: ${n}`)
  if (!calendar.workingDays.some((day) => day >= 1 && day <= 7 && Number.isInteger(day))) {
    throw new RangeError('A calendar needs at least one working day a week')
  }
  const start = zoned(at, calendar.timeZone)
  const today = start.toPlainDate()
  const startsAtWork = isWorkingDay(today.toString(), calendar)
  if (startsAtWork && n === 0) return at

  const duringWork = startsAtWork && !start.equals(start.startOfDay())
  let day = duringWork ? today : today.subtract({ days: 1 })
  for (let left = Math.max(n, 1); left > 0;) {
    day = day.add({ days: 1 })
    if (isWorkingDay(day.toString(), calendar)) left -= 1
  }
  if (duringWork)
    return instantOf(day.toZonedDateTime({ timeZone: calendar.timeZone, plainTime: start.toPlainTime() }))
  return instantOf((n === 0 ? day : day.add({ days: 1 })).toZonedDateTime(calendar.timeZone))
}

const NOON = Temporal.PlainTime.from('12:00')

/** True when people work on that day. A day that a place skipped (30 December 2011 in Apia) is not worked. */
export function isWorkingDay(date: LocalDate, calendar: Calendar): boolean {
  const day = Temporal.PlainDate.from(date)
  if (!calendar.workingDays.includes(day.dayOfWeek) || isHoliday(date, calendar)) return false
  return day.toZonedDateTime({ timeZone: calendar.timeZone, plainTime: NOON }).toPlainDate().equals(day)
}

/** Days off of each calendar, as a set: they may be hundreds, and are asked for again and again. */
const daysOffOf = new WeakMap<readonly LocalDate[], ReadonlySet<LocalDate>>()

function isHoliday(date: LocalDate, { holidays }: Calendar): boolean {
  if (holidays.length === 0) return false
  const known = daysOffOf.get(holidays) ?? new Set(holidays)
  daysOffOf.set(holidays, known)
  return known.has(date)
}

/** The day it is at that moment in that time zone. */
export function localDate(at: Instant, timeZone: string): LocalDate {
  return zoned(at, timeZone).toPlainDate().toString()
}

/** The first moment of that day in that time zone; not midnight where the clocks skip midnight. */
export function startOfDay(date: LocalDate, timeZone: string): Instant {
  return instantOf(Temporal.PlainDate.from(date).toZonedDateTime(timeZone))
}

/** The moment that day is over in that time zone, which is the first moment of the next. */
export function endOfDay(date: LocalDate, timeZone: string): Instant {
  return instantOf(Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(timeZone))
}

/** True for a day that exists, written `YYYY-MM-DD`. Counted rather than parsed: a register asks for many thousands. */
export function isLocalDate(value: string): value is LocalDate {
  const written = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value)
  if (!written) return false
  const [year, month, day] = [Number(written[1]), Number(written[2]), Number(written[3])]
  return day >= 1 && day <= daysIn(year, month)
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** 0 for a month that does not exist. */
function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && leap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0)
}

/** The moment as clocks and calendars of a place show it. Throws RangeError for an unknown time zone. */
export function zoned(at: Instant, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(msOf(at)).toZonedDateTimeISO(timeZone)
}

/** The moment of a date and time in a zone. */
export function instantOf(moment: Temporal.ZonedDateTime): Instant {
  return instantFromMs(moment.epochMilliseconds)
}
