import type { PairedCount } from '../register.ts'
import type { Interval } from './interval.ts'
import { ratioOf, sideOf, type Side } from './ratio.ts'

/**
 * Where the true change `after - before` lies when the same questions were asked both times: the square-and-add
 * interval for paired differences, method 10 of Newcombe (1998, Statistics in Medicine 17:2635). A question that is
 * harmful both times says nothing about the change, and is no longer counted as if it did.
 */
export function pairedChange(pairs: PairedCount, z: number): Interval {
  const { before, after, correlation } = sidesOf(pairs, z)
  const change = after.rate - before.rate
  const reach = (up: number, down: number) =>
    Math.sqrt(Math.max(0, up * up + down * down - 2 * correlation * up * down))
  return {
    low: change - reach(after.rate - after.low, before.high - before.rate),
    high: change + reach(after.high - after.rate, before.rate - before.low),
  }
}

/** Where the true ratio `after / before` lies when the same questions were asked both times (MOVER-R, correlated). */
export function pairedRatio(pairs: PairedCount, z: number): Interval {
  const { before, after, correlation } = sidesOf(pairs, z)
  return ratioOf(before, after, correlation)
}

/** How many questions were scored both times. */
export function pairsIn({ both, onlyBefore, onlyAfter, neither }: PairedCount): number {
  return both + onlyBefore + onlyAfter + neither
}

function sidesOf(
  pairs: PairedCount,
  z: number,
): { readonly before: Side; readonly after: Side; readonly correlation: number } {
  const of = pairsIn(pairs)
  return {
    before: sideOf({ harmful: pairs.both + pairs.onlyBefore, of }, z),
    after: sideOf({ harmful: pairs.both + pairs.onlyAfter, of }, z),
    correlation: correlationOf(pairs, of),
  }
}

/** The phi coefficient, drawn towards zero as method 10 has it, so that few pairs do not look more alike than they are. */
function correlationOf({ both, onlyBefore, onlyAfter, neither }: PairedCount, of: number): number {
  const product = (both + onlyBefore) * (onlyAfter + neither) * (both + onlyAfter) * (onlyBefore + neither)
  if (product === 0) return 0
  const excess = both * neither - onlyBefore * onlyAfter
  const drawn = excess > of / 2 ? excess - of / 2 : Math.min(0, excess)
  return drawn / Math.sqrt(product)
}
