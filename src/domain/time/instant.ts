/** A moment, as ISO 8601 in UTC with milliseconds (`2026-11-21T09:00:00.000Z`). Compares and sorts as plain text. */
export type Instant = string & { readonly __brand: 'Instant' }

/**
 * One minute, one hour and one exact day, in milliseconds. A calendar day may be shorter or longer: see `calendar.ts`.
 */
export const MINUTE = 60_000
export const HOUR = 3_600_000
export const DAY = 24 * HOUR

const SHAPE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?Z$/

/**
 * Reads a moment written as ISO 8601 in UTC, years 0000 to 9999, and gives it its one spelling. Seconds and
 * milliseconds may be left out. Throws RangeError for anything else, dates that do not exist included: callers
 * check what people type, so a wrong value here is a mistake in our code.
 */
export function instant(value: string): Instant {
  if (!SHAPE.test(value)) throw new RangeError(`Not a moment in UTC: ${value}`)
  const iso = new Date(value).toISOString()
  // Date turns 30 February into 2 March instead of refusing it.
  if (iso.slice(0, 16) !== value.slice(0, 16)) throw new RangeError(`No such moment: ${value}`)
  return iso as Instant
}

/** True for a moment in its one spelling, as `instant` gives it. */
export function isInstant(value: unknown): value is Instant {
  return typeof value === 'string' && value.length === 24 && SHAPE.test(value)
}

/** The moment that many whole milliseconds after 1970 in UTC. Throws RangeError outside the years 0000 to 9999. */
export function instantFromMs(ms: number): Instant {
  if (!Number.isInteger(ms)) throw new RangeError(`Not a whole number of milliseconds: ${ms}`)
  const iso = new Date(ms).toISOString()
  // Other years are written with a sign, and would no longer sort as text.
  if (iso.length !== 24) throw new RangeError(`Outside the years 0000 to 9999: ${iso}`)
  return iso as Instant
}

/** Milliseconds since 1970 in UTC. */
export function msOf(at: Instant): number {
  return Date.parse(at)
}

/** The moment `ms` whole milliseconds later; earlier when negative. */
export function plusMs(at: Instant, ms: number): Instant {
  return instantFromMs(msOf(at) + ms)
}

/** True when `at` comes strictly before `other`. */
export function isBefore(at: Instant, other: Instant): boolean {
  return at < other
}

/**
 * True from the moment itself on: a time is over when it comes, for whoever shows it, lists it or notes it as missed; up
 * to then some of it is left.
 */
export function isPassed(at: Instant, now: Instant): boolean {
  return !isBefore(now, at)
}

/** Sorts moments, the earlier first. */
export function compareInstants(a: Instant, b: Instant): number {
  return isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0
}

/** The first of some moments; `null` stands for "none" and is passed over. All none gives `null`. */
export function earliest(first: Instant, ...others: readonly (Instant | null)[]): Instant
export function earliest(...moments: readonly (Instant | null)[]): Instant | null
export function earliest(...moments: readonly (Instant | null)[]): Instant | null {
  return moments.reduce(
    (best, at) => (best === null || (at !== null && isBefore(at, best)) ? at : best),
    null,
  )
}

/** The last of some moments. */
export function latest(first: Instant, ...others: readonly Instant[]): Instant {
  return others.reduce((last, each) => (isBefore(last, each) ? each : last), first)
}
