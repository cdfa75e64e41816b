import { endOfDay, startOfDay } from '../time/calendar.ts'
import { DAY, instantFromMs, MINUTE, plusMs, type Instant } from '../time/instant.ts'
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
  const wanted = Date.parse(`${day}T${read}:00Z`)
  // No zone is further than 14 hours from UTC: only the offsets of a day before and of a day after can hold.
  const before = wanted - aheadOf(wanted - DAY, timeZone)
  const after = wanted - aheadOf(wanted + DAY, timeZone)
  const holding = [before, after].filter((ms) => ms + aheadOf(ms, timeZone) === wanted)
  if (holding.length === 0) return { at: instantFromMs(before), change: 'skipped' }
  const at = instantFromMs(Math.max(...holding))
  return { at, change: holding.length === 2 && before !== after ? 'doubled' : null }
}

/** How far the clocks of a zone are ahead of UTC at that moment, in milliseconds. */
function aheadOf(ms: number, timeZone: string): number {
  // Swedish dates are written as ISO 8601.
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  return Date.parse(`${shown.format(ms).replace(' ', 'T')}Z`) - ms
}
