import { addCalendarMonths, isLocalDate, localDate, startOfDay, type LocalDate } from '../time/calendar.ts'
import { DAY, instant, type Instant } from '../time/instant.ts'

/** That many days later; earlier when negative. The register knows days, and no hours or time zones. */
export function plusDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10)
}

/** That many calendar months later; a day that the month does not have becomes its last (domain reference T14). */
export function plusMonths(date: LocalDate, months: number): LocalDate {
  return localDate(addCalendarMonths(startOfDay(date, 'UTC'), months, 'UTC'), 'UTC')
}

const moments = new Map<LocalDate, Instant>()

/**
 * The start of the day in UTC, for rules that count in moments. What is no date stands before every date. Kept once
 * worked out: thousands of grades of a register were given on the same few days.
 */
export function momentOf(date: LocalDate): Instant {
  const known = moments.get(date)
  if (known) return known
  const moment = instant(`${isLocalDate(date) ? date : '0000-01-01'}T00:00Z`)
  moments.set(date, moment)
  return moment
}

/** The day itself, or today when it has not come yet: a date in the future counts as now. */
export function atLatest(date: LocalDate, today: LocalDate): LocalDate {
  return isLocalDate(date) && date <= today ? date : today
}

/** Days from one date to the other; below zero when the other is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (Date.parse(to) - Date.parse(from)) / DAY
}
