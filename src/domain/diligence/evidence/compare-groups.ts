import { CONFIDENCE, ENOUGH_OBSERVATIONS } from '../../vocabulary/diligence.ts'
import type { Evidence } from '../register.ts'
import { newcombe, type Interval } from './interval.ts'
import { zFor } from './quantile.ts'
import { rateOf, type Rate } from './verdict.ts'

export interface GroupRate extends Rate {
  readonly key: string
  readonly rate: number
  /** Too few observations for a claim; shown all the same. */
  readonly small: boolean
}

/** How far apart the groups, for example the languages, are in one run. */
export interface GroupComparison {
  /** Highest rate first. Small groups are among them, with the width of their interval. */
  readonly groups: readonly GroupRate[]
  /** Groups of which nothing is known in this run. They are not at zero. */
  readonly unmeasured: readonly string[]
  readonly worst: GroupRate
  readonly best: GroupRate
  /** Worst minus best: what was seen, and where the true gap lies. */
  readonly gap: Interval & { readonly seen: number }
  /** Whether the gap is more than chance: its interval is above zero and neither of the two is small. */
  readonly shown: boolean
  /** The worst and the best are chosen among all pairs, so the interval is widened for that many comparisons. */
  readonly pairs: number
  readonly confidence: number
}

/**
 * The worst-off group and its distance to the best-off, before or after. Null with fewer than two measured groups. The
 * worst is the highest rate seen, whatever the size of the group: one that is 1 % of all observations and fails every
 * time comes first.
 */
export function compareGroups(
  evidence: Pick<Evidence, 'groups'>,
  when: 'before' | 'after',
): GroupComparison | null {
  const rates = evidence.groups.map((group) => ({ key: group.key, rate: rateOf(group[when]) }))
  const groups = rates
    .flatMap(({ key, rate }) =>
      rate === null || rate.rate === null
        ? []
        : [{ key, ...rate, rate: rate.rate, small: rate.of < ENOUGH_OBSERVATIONS }],
    )
    .toSorted((a, b) => b.rate - a.rate || b.of - a.of)
  const [worst] = groups
  const best = groups.at(-1)
  if (!worst || !best || worst === best) return null
  const pairs = (groups.length * (groups.length - 1)) / 2
  const confidence = 1 - (1 - CONFIDENCE) / pairs
  const interval = newcombe(best, worst, zFor(confidence))
  return {
    groups,
    unmeasured: rates.filter(({ rate }) => rate === null || rate.rate === null).map(({ key }) => key),
    worst,
    best,
    gap: { ...interval, seen: worst.rate - best.rate },
    shown: interval.low > 0 && !worst.small && !best.small,
    pairs,
    confidence,
  }
}
