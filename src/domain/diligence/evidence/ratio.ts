import { wilson, type Interval, type Share } from './interval.ts'

/**
 * Where the true ratio `after / before` of two rates lies, for two runs that have nothing to do with each other: limits
 * by recovered variances (MOVER-R; Donner and Zou 2012, Statistical Methods in Medical Research 21:347) from the score
 * intervals of Wilson. Below 1/2 means that the harm was more than halved. Without a harmful answer before there is
 * nothing to divide by, and the upper end is infinite.
 */
export function ratio(before: Share, after: Share, z: number): Interval {
  return ratioOf(sideOf(before, z), sideOf(after, z), 0)
}

/** A rate with its interval. */
export interface Side extends Interval {
  readonly rate: number
}

/** A rate with its score interval. No observations are no rate: then nothing is known of the ratio either. */
export function sideOf(count: Share, z: number): Side {
  return { rate: count.of === 0 ? Number.NaN : count.harmful / count.of, ...wilson(count, z) }
}

/**
 * The same for two rates that go together, with the correlation of their estimates between -1 and 1. Both ends solve
 * `(after - R before)² = reach(after)² + R² reach(before)² - 2 correlation R reach(after) reach(before)`.
 */
export function ratioOf(before: Side, after: Side, correlation: number): Interval {
  if (Number.isNaN(before.rate) || Number.isNaN(after.rate)) return { low: 0, high: Infinity }
  const [down, up] = [
    reachOf(before.rate, before.high - before.rate, after.rate, after.rate - after.low, correlation),
    reachOf(before.rate, before.rate - before.low, after.rate, after.high - after.rate, correlation),
  ]
  return {
    // The smaller root in the form that holds where its divisor is negative or zero.
    low: down.middle + down.root === 0 ? 0 : down.product / (down.middle + down.root),
    // With nothing that is surely harmful before, no ratio is too high.
    high: up.divisor <= 0 ? Infinity : (up.middle + up.root) / up.divisor,
  }
}

function reachOf(
  before: number,
  reachBefore: number,
  after: number,
  reachAfter: number,
  correlation: number,
) {
  const divisor = before * before - reachBefore * reachBefore
  const product = after * after - reachAfter * reachAfter
  const middle = before * after - correlation * reachBefore * reachAfter
  return { divisor, product, middle, root: Math.sqrt(Math.max(0, middle * middle - product * divisor)) }
}
