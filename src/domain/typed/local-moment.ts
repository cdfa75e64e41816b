import { Temporal } from 'temporal-polyfill'
import { endOfDay, instantOf, startOfDay } from '../time/calendar.ts'
import { MINUTE, plusMs, type Instant } from '../time/instant.ts'
import { dateTyped } from './date.ts'
import { timeTyped } from './time.ts'

/** What a change of the clocks did to a local time: it never came that day, or it came twice. */
export const CLOCK_CHANGES = ['skipped', 'doubled'] as const
export type ClockChange = (typeof CLOCK_CHANGES)[number]

export interface LocalMoment {
  readonly at: Instant
  /** Null on every ordinary day. The page says it, because then another time is stored than was typed. */
  readonly change: ClockChange | null
}

/**
 * The moment that a typed date and time mean in a time zone; null when they are no date or no time. Without a time it is
 * the last minute of the day, or its first moment when `edge` says so. A time that the clocks skip goes forward by what
 * they skip; of one that comes twice it is the later.
 */
export function localMoment(
  date: string,
  time: string,
  timeZone: string,
  edge: 'start' | 'end' = 'end',
): LocalMoment | null {
  const day = dateTyped(date)
  if (day === null) return null
  if (time === '')
    return {
      at: edge === 'start' ? startOfDay(day, timeZone) : plusMs(endOfDay(day, timeZone), -MINUTE),
      change: null,
    }
  const read = timeTyped(time)
  if (read === null) return null
  const wanted = Temporal.PlainDateTime.from(`${day}T${read}`)
  const earlier = wanted.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
  const later = wanted.toZonedDateTime(timeZone, { disambiguation: 'later' })
  if (earlier.equals(later)) return { at: instantOf(later), change: null }
  return { at: instantOf(later), change: later.toPlainDateTime().equals(wanted) ? 'doubled' : 'skipped' }
}
