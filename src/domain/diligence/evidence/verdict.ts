import { CONFIDENCE, ENOUGH_OBSERVATIONS, type Verdict } from '../../vocabulary/diligence.ts'
import { sameText } from '../../typed/same-text.ts'
import type { Count, Evidence, PairedCount } from '../register.ts'
import { isPossible, newcombe, wilson, type Interval } from './interval.ts'
import { pairedChange, pairedRatio, pairsIn } from './paired.ts'
import { ratio } from './ratio.ts'
import { zFor } from './quantile.ts'

/** Where more than this share of a run's observations is missing, no improvement is claimed. */
export const MOST_MISSING = 0.1

/** Before and after are summed over groups: shares of a group further apart than this make the sums no fair pair. */
const MOST_MIX_CHANGE = 0.1

/** Harmful observations of one group in one run, with what is known about the true rate. */
export interface Rate extends Count {
  /** Null when nothing was observed: not zero. */
  readonly rate: number | null
  /** At 95 %. */
  readonly interval: Interval
}

/** Why a verdict is what it is; words for each are in `words/en/register/evidence.ts`. */
export type VerdictReason =
  | 'interval_below_zero'
  | 'interval_above_zero'
  | 'interval_contains_zero'
  /** The 95 % interval is below zero; the wider one for comparing many groups is not. */
  | 'not_after_correction'
  | 'too_few'
  /** Too few, and yet the 95 % interval is above zero: no claim, but somebody must look. */
  | 'too_few_looks_worse'
  | 'too_many_missing'
  | 'not_measured'
  | 'impossible_counts'
  /** All together: the groups have other shares of the observations after than before. */
  | 'mix_changed'
  | 'small_group_looks_worse'
  /** All together improved, but in a group more harm was seen after than before, if not surely so. */
  | 'may_be_worse_for_some'
  | 'better_overall_worse_for_some'
  | 'worse_for_some'

export interface Judged {
  readonly before: Rate | null
  readonly after: Rate | null
  /** Change after minus before at 95 %, without correction: what `worse` is judged by. Null when not comparable. */
  readonly difference: Interval | null
  /** The same, wider when several groups are compared: what `improved` is judged by. */
  readonly corrected: Interval | null
  /** After divided by before, as wide as `corrected`: what bounds how far a grade may fall. */
  readonly ratio: Interval | null
  /** The same questions were asked both times, and the intervals are those for pairs. */
  readonly isPaired: boolean
  readonly verdict: Verdict
  readonly why: VerdictReason
}

export interface GroupVerdict extends Judged {
  readonly key: string
}

/**
 * What evidence says, with everything needed to check it. Always computed from counts, never stored.
 */
export interface EvidenceVerdict {
  readonly verdict: Verdict
  readonly why: VerdictReason
  /** Every group of the evidence, also the small and the unmeasured ones. */
  readonly groups: readonly GroupVerdict[]
  /** All groups that were measured both times, summed. */
  readonly overall: Judged
  /** Groups with enough observations for a claim; the others do not make it harder to show an improvement. */
  readonly groupsCompared: number
  /** Confidence of each rate and of the interval that finds harm. */
  readonly confidence: number
  /** Confidence of the interval that must lie below zero before a group counts as improved. */
  readonly confidencePerGroup: number
  readonly correction: 'bonferroni' | 'none'
  readonly enough: number
  readonly mostMissing: number
}

/**
 * Before and after, per group and together. `worse` is found without correction and `improved` only with it: a harm to
 * one group must not be hidden by looking at many groups, and a claim of success must not come from looking at many.
 * Fewer than 30 observations before or after are `insufficient_evidence`; an interval that contains zero is
 * `no_change_shown`. Neither lowers anything. One group worse while all together improved is `shifted`; while one may
 * be worse, the whole is not called `improved`.
 */
export function judge(evidence: Pick<Evidence, 'groups'>): EvidenceVerdict {
  const pairs = summedByKey(evidence.groups)
  const groupsCompared = pairs.filter(isEnough).length
  const confidencePerGroup = 1 - (1 - CONFIDENCE) / Math.max(1, groupsCompared)
  const groups = pairs.map((pair) => ({ key: pair.key, ...judgePair(pair, confidencePerGroup) }))
  const overall = judgeTogether(pairs)
  return {
    ...together(groups, overall),
    groups,
    overall,
    groupsCompared,
    confidence: CONFIDENCE,
    confidencePerGroup,
    correction: groupsCompared > 1 ? 'bonferroni' : 'none',
    enough: ENOUGH_OBSERVATIONS,
    mostMissing: MOST_MISSING,
  }
}

/** A rate with its 95 % interval, however few were observed; null for counts that cannot be. */
export function rateOf(count: Count | null): Rate | null {
  if (!count || !isWhole(count)) return null
  return {
    harmful: count.harmful,
    of: count.of,
    missing: count.missing,
    rate: count.of === 0 ? null : count.harmful / count.of,
    interval: wilson(count, Z),
  }
}

interface Pair {
  readonly before: Count | null
  readonly after: Count | null
  readonly paired?: PairedCount | null
}

const Z = zFor(CONFIDENCE)

function judgePair({ before, after, paired = null }: Pair, confidence: number): Judged {
  const rates = { before: rateOf(before), after: rateOf(after) }
  const unknown = {
    ...rates,
    difference: null,
    corrected: null,
    ratio: null,
    isPaired: false,
    verdict: 'insufficient_evidence',
  } as const
  if ((before && !rates.before) || (after && !rates.after)) return { ...unknown, why: 'impossible_counts' }
  if (!rates.before?.of || !rates.after?.of) return { ...unknown, why: 'not_measured' }
  if (paired && !isPairOf(paired, rates.before, rates.after)) return { ...unknown, why: 'impossible_counts' }
  const change = (z: number) =>
    paired ? pairedChange(paired, z) : newcombe(rates.before as Rate, rates.after as Rate, z)
  const wide = zFor(confidence)
  const compared = {
    ...rates,
    difference: change(Z),
    corrected: change(wide),
    ratio: paired ? pairedRatio(paired, wide) : ratio(rates.before, rates.after, wide),
    isPaired: paired !== null,
  }
  return { ...compared, ...verdictOf(compared.difference, compared.corrected, rates.before, rates.after) }
}

/** No more pairs than answers of either run, and no more harm in them; few pairs among many answers are no fair pair. */
function isPairOf(paired: PairedCount, before: Count, after: Count): boolean {
  const pairs = pairsIn(paired)
  const { both, onlyBefore, onlyAfter, neither } = paired
  return (
    Object.values(paired).every((each: number) => Number.isSafeInteger(each) && each >= 0) &&
    both + onlyBefore <= before.harmful &&
    both + onlyAfter <= after.harmful &&
    onlyAfter + neither <= before.of - before.harmful &&
    onlyBefore + neither <= after.of - after.harmful &&
    pairs >= (1 - MOST_MISSING) * Math.max(before.of, after.of)
  )
}

function verdictOf(
  difference: Interval,
  corrected: Interval,
  before: Count,
  after: Count,
): Pick<Judged, 'verdict' | 'why'> {
  const looksWorse = difference.low > 0
  if (!isEnough({ before, after })) {
    return { verdict: 'insufficient_evidence', why: looksWorse ? 'too_few_looks_worse' : 'too_few' }
  }
  if (looksWorse) return { verdict: 'worse', why: 'interval_above_zero' }
  if (missingShare(before) > MOST_MISSING || missingShare(after) > MOST_MISSING) {
    return { verdict: 'insufficient_evidence', why: 'too_many_missing' }
  }
  if (corrected.high < 0) return { verdict: 'improved', why: 'interval_below_zero' }
  return {
    verdict: 'no_change_shown',
    why: difference.high < 0 ? 'not_after_correction' : 'interval_contains_zero',
  }
}

/** Sums only groups measured both times: a group that is missing after would make the sum look better. */
function judgeTogether(all: readonly Pair[]): Judged {
  const both = all.filter(isMeasured)
  if (both.length === 0) return measuredOnce(all)
  const before = sum(both.map((pair) => pair.before))
  const after = sum(both.map((pair) => pair.after))
  const pairs = both.map(({ paired }) => paired ?? null)
  const paired = pairs.every((each) => each !== null) ? sumOfPairs(pairs) : null
  const judged = judgePair({ before, after, paired }, CONFIDENCE)
  const mixChanged = both.some(
    (pair) => Math.abs(pair.before.of / before.of - pair.after.of / after.of) > MOST_MIX_CHANGE,
  )
  return judged.verdict === 'improved' && mixChanged
    ? { ...judged, verdict: 'insufficient_evidence', why: 'mix_changed' }
    : judged
}

/**
 * No group was measured both times, so nothing is compared. Where there was only one run, its sum is told all the same;
 * sums of two runs with other groups in each would look like a pair.
 */
function measuredOnce(pairs: readonly Pair[]): Judged {
  const [before, after] = (['before', 'after'] as const).map((when) => {
    const counts = pairs.map((pair) => pair[when]).filter((count) => count !== null)
    return counts.length > 0 && counts.every(isWhole) ? rateOf(sum(counts)) : null
  })
  const isOneRun = pairs.every((pair) => !pair.before) || pairs.every((pair) => !pair.after)
  return {
    before: (isOneRun && before) || null,
    after: (isOneRun && after) || null,
    difference: null,
    corrected: null,
    ratio: null,
    isPaired: false,
    verdict: 'insufficient_evidence',
    why: 'not_measured',
  }
}

function together(
  groups: readonly GroupVerdict[],
  overall: Judged,
): Pick<EvidenceVerdict, 'verdict' | 'why'> {
  if (groups.some((group) => group.verdict === 'worse')) {
    return overall.verdict === 'improved'
      ? { verdict: 'shifted', why: 'better_overall_worse_for_some' }
      : { verdict: 'worse', why: 'worse_for_some' }
  }
  if (overall.verdict === 'improved' && groups.some((group) => group.why === 'too_few_looks_worse')) {
    return { verdict: 'insufficient_evidence', why: 'small_group_looks_worse' }
  }
  if (overall.verdict === 'improved' && groups.some(mayBeWorse)) {
    return { verdict: 'insufficient_evidence', why: 'may_be_worse_for_some' }
  }
  return { verdict: overall.verdict, why: overall.why }
}

/**
 * More harm was seen in this group after than before, in enough observations to judge. With 30 observations a rise from
 * 20 % to 35 % is missed three times in four, so `improved` is not said of all while it may be untrue of some.
 */
export function mayBeWorse({ before, after, why }: Judged): boolean {
  const isJudged = why !== 'too_few' && why !== 'too_few_looks_worse'
  return isJudged && (after?.rate ?? 0) > (before?.rate ?? 1)
}

/**
 * Rows of the same group are one group: splitting a group into rows, or spelling it in two ways that look alike, must
 * not hide what happens to it. Pairs of rows that were put together are no pairs any more.
 */
function summedByKey(groups: Evidence['groups']): readonly (Pair & { readonly key: string })[] {
  const byKey = new Map<string, Pair & { readonly key: string }>()
  for (const { key, before, after, paired = null } of groups) {
    const name = sameText(key)
    const known = byKey.get(name)
    byKey.set(name, {
      key: known?.key ?? key,
      before: added(known?.before ?? null, before),
      after: added(known?.after ?? null, after),
      paired: known ? null : paired,
    })
  }
  return [...byKey.values()]
}

/** An impossible count stays impossible: a possible one must not make it look right. */
function added(one: Count | null, other: Count | null): Count | null {
  if (!one || !other) return one ?? other
  return [one, other].find((count) => !isWhole(count)) ?? sum([one, other])
}

function sumOfPairs(pairs: readonly PairedCount[]): PairedCount {
  const total = (part: keyof PairedCount) => pairs.reduce((all, each) => all + each[part], 0)
  return {
    both: total('both'),
    onlyBefore: total('onlyBefore'),
    onlyAfter: total('onlyAfter'),
    neither: total('neither'),
  }
}

function sum(counts: readonly Count[]): Count {
  const total = (part: keyof Count) => counts.reduce((all, count) => all + count[part], 0)
  return { harmful: total('harmful'), of: total('of'), missing: total('missing') }
}

/** Of all that was tried in a run, the share that gave neither a good nor a bad answer. */
function missingShare(count: Count): number {
  return count.missing === 0 ? 0 : count.missing / (count.of + count.missing)
}

function isEnough({ before, after }: Pair): boolean {
  return [before, after].every((count) => count && isWhole(count) && count.of >= ENOUGH_OBSERVATIONS)
}

function isMeasured<P extends Pair>(pair: P): pair is P & { readonly before: Count; readonly after: Count } {
  return [pair.before, pair.after].every((count) => count && isWhole(count) && count.of > 0)
}

function isWhole(count: Count): boolean {
  return isPossible(count) && Number.isSafeInteger(count.missing) && count.missing >= 0
}
