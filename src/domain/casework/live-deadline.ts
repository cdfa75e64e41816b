import { DAY, isBefore, plusMs, type Instant } from '../time/instant.ts'

/** A date after which help comes too late orders nothing before this many days ahead of it (severity rule 4). */
const LIVE_DAYS = 45

/** From when on a date orders: 45 days before it (severity rule 4). */
export function countsFrom(deadline: Instant): Instant {
  return plusMs(deadline, -LIVE_DAYS * DAY)
}

/**
 * True while a date after which help comes too late orders: it lies ahead, and not more than 45 days ahead. A date in
 * two years, or one that is over, puts nobody before anybody (severity rules 4 and 6).
 */
export function isLive(deadline: Instant, at: Instant): boolean {
  return isBefore(at, deadline) && !isBefore(at, countsFrom(deadline))
}
