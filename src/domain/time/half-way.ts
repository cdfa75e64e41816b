import { instantFromMs, isBefore, msOf, type Instant } from './instant.ts'

/** The moment in the middle between two; null where the second does not come after the first. */
export function halfWay(from: Instant, to: Instant): Instant | null {
  return isBefore(from, to) ? instantFromMs(Math.floor((msOf(from) + msOf(to)) / 2)) : null
}
