import type { Count } from '../register.ts'

/** Both ends are shares between -1 and 1. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** What an interval is made of: how many of how many. Missing observations are no part of it. */
export type Share = Pick<Count, 'harmful' | 'of'>

/**
 * Where the true rate lies: the score interval of Wilson (1927), method 3 of Newcombe (1998, Statistics in Medicine
 * 17:857). No observations give 0 to 1: nothing is known. Throws RangeError for counts that cannot be.
 */
export function wilson(count: Share, z: number): Interval {
  if (!isPossible(count)) {
    throw new RangeError(`Not a count of harmful among all: ${count.harmful} of ${count.of}`)
  }
  const { harmful, of } = count
  if (of === 0) return { low: 0, high: 1 }
  const rate = harmful / of
  const zz = z * z
  const middle = rate + zz / (2 * of)
  const reach = z * Math.sqrt((rate * (1 - rate)) / of + zz / (4 * of * of))
  const whole = 1 + zz / of
  return {
    // Exact at the ends, where rounding would leave 1e-17 and so a rate that "cannot" be zero.
    low: harmful === 0 ? 0 : (middle - reach) / whole,
    high: harmful === of ? 1 : (middle + reach) / whole,
  }
}

/**
 * Where the true change `after - before` lies: the hybrid score interval, method 10 of Newcombe (1998, Statistics in
 * Medicine 17:873). Above zero means more harm after than before. No observations on a side count as anything from
 * 0 to 1 there. Throws RangeError for counts that cannot be.
 */
export function newcombe(before: Share, after: Share, z: number): Interval {
  const was = wilson(before, z)
  const is = wilson(after, z)
  if (before.of === 0 || after.of === 0) return { low: is.low - was.high, high: is.high - was.low }
  const rateBefore = before.harmful / before.of
  const rateAfter = after.harmful / after.of
  const change = rateAfter - rateBefore
  return {
    low: change - Math.hypot(rateAfter - is.low, was.high - rateBefore),
    high: change + Math.hypot(is.high - rateAfter, rateBefore - was.low),
  }
}

/** Whole numbers, none below zero, and no more harmful than there are. */
export function isPossible({ harmful, of }: Share): boolean {
  return Number.isSafeInteger(harmful) && Number.isSafeInteger(of) && harmful >= 0 && harmful <= of
}
