import { addToDate } from './calendar.ts'
import { HOUR, plusMs, type Instant } from './instant.ts'

/** An ISO 8601 duration, taken apart. Whole numbers, 0 or more. */
export interface Duration {
  readonly years: number
  readonly months: number
  readonly weeks: number
  readonly days: number
  readonly hours: number
  readonly minutes: number
  readonly seconds: number
}

const SHAPE =
  /^P(?=.)(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?=.)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$/

/**
 * Reads `P3M`, `P1Y6M`, `P2W`, `P30D`, `PT48H`, `P1DT12H30M`. Whole numbers of at most six digits; no fractions
 * and no minus. Gives `null` for anything else.
 */
export function parseDuration(text: string): Duration | null {
  const found = SHAPE.exec(text)
  if (!found) return null
  const [years, months, weeks, days, hours, minutes, seconds] = found
    .slice(1)
    .map((part) => Number(part ?? 0)) as [number, number, number, number, number, number, number]
  return { years, months, weeks, days, hours, minutes, seconds }
}

/**
 * The moment a duration later: years, months, weeks and days on the calendar of that time zone, at the same local
 * time; then hours, minutes and seconds exactly. Throws RangeError past the year 9999.
 */
export function addDuration(at: Instant, duration: Duration, timeZone: string): Instant {
  const { years, months, weeks, days, hours, minutes, seconds } = duration
  const date = addToDate(at, { months: years * 12 + months, days: weeks * 7 + days }, timeZone)
  return plusMs(date, hours * HOUR + minutes * 60_000 + seconds * 1000)
}
