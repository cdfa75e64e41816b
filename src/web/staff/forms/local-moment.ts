import { endOfDay, isLocalDate, startOfDay } from '../../../domain/time/calendar.ts'
import { instantFromMs, msOf, plusMs, type Instant } from '../../../domain/time/instant.ts'

const MINUTE = 60_000

/** What a date field and a time field show for a moment in a time zone. */
export function localParts(at: Instant, timeZone: string): { readonly date: string; readonly time: string } {
  // Swedish dates are written as ISO 8601.
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(at))
  const [date = '', time = ''] = shown.split(' ')
  return { date, time }
}

/**
 * The moment that a date and a time mean in a time zone; null when they are no date or no time. Without a time it is
 * the last minute of the day, or its first moment when `edge` says so. A time that the clocks skip moves forward.
 */
export function momentOf(
  date: string,
  time: string,
  timeZone: string,
  edge: 'start' | 'end' = 'end',
): Instant | null {
  if (!isLocalDate(date) || date < '1900' || date >= '2200') return null
  if (time === '')
    return edge === 'start' ? startOfDay(date, timeZone) : plusMs(endOfDay(date, timeZone), -MINUTE)
  const match = /^([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?$/.exec(time)
  if (!match) return null
  const wanted = Date.parse(`${date}T${match[1]}:${match[2]}:00Z`)
  // Where the offset at noon is not that of the wanted hour, a second step brings it there.
  let ms = msOf(startOfDay(date, timeZone))
  for (let step = 0; step < 2; step += 1) ms += wanted - wallMs(ms, timeZone)
  return instantFromMs(ms)
}

/** What the clocks show at a moment, as the milliseconds it would be in UTC. */
function wallMs(ms: number, timeZone: string): number {
  const { date, time } = localParts(instantFromMs(ms), timeZone)
  return Date.parse(`${date}T${time}:00Z`)
}
