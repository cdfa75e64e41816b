import { HOUR, instantFromMs, msOf, type Instant } from './instant.ts'

/**
 * The start of the hour. What a person does is stamped with it, so that a network log cannot be matched with the
 * moment somebody complained. Clocks that start then are up to an hour stricter on us.
 */
export function atTheHour(at: Instant): Instant {
  return instantFromMs(Math.floor(msOf(at) / HOUR) * HOUR)
}
