import { DAY, isBefore, plusMs, type Instant } from '../time/instant.ts'

/** How long before its end a date after which help comes too late begins to order (severity rule 4). */
export const LIVE_BEFORE = 45 * DAY

/** From when on a date orders: 45 days before it (severity rule 4). */
export function liveFrom(deadline: Instant): Instant {
  return plusMs(deadline, -LIVE_BEFORE)
}

/**
 * True while a date after which help comes too late orders: it lies ahead, and not more than 45 days ahead. A date in
 * two years, or one that is over, puts nobody before anybody (severity rules 4 and 6).
 */
export function isLive(deadline: Instant, at: Instant): boolean {
  return isBefore(at, deadline) && !isBefore(at, liveFrom(deadline))
}
