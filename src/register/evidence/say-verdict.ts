import type { GroupComparison } from '../../domain/diligence/evidence/compare-groups.ts'
import type { Besides } from '../../domain/diligence/evidence/besides.ts'
import type { WhyNot } from '../../domain/diligence/evidence/holds.ts'
import {
  mayBeWorse,
  type EvidenceVerdict,
  type GroupVerdict,
  type Judged,
  type Rate,
  type VerdictReason,
} from '../../domain/diligence/evidence/verdict.ts'
import type { Verdict } from '../../domain/vocabulary/diligence.ts'
import { evidence as words } from '../../words/en/register/evidence.ts'
import { say } from '../say.ts'

const verdicts: Readonly<Record<Verdict, { readonly name: string; readonly means: string }>> = words.verdicts
const reasons: Readonly<Record<VerdictReason, string>> = words.reasons
const whyNot: Readonly<Record<WhyNot, string>> = words.whyNot

/** A share as a percentage: `37.5 %`. */
export function percent(share: number, digits = 1): string {
  return `${Number((100 * share).toFixed(digits))} %`
}

/** The verdict, every group with its numbers, and all together; the groups in the order of the evidence. */
export function sayVerdict(verdict: EvidenceVerdict): string[] {
  return [
    sayWhole(verdict),
    ...verdict.groups.map((group) => sayJudged(words.lines.group, group, verdict, { key: group.key })),
    sayJudged(words.lines.overall, verdict.overall, verdict, {}),
  ]
}

/** The verdict, then each group and all together with no more than the two rates: `sw: worse, 30 % to 60 %`. */
export function sayShortly(verdict: EvidenceVerdict): string[] {
  const line = (key: string, { before, after, verdict: own, why }: Judged) => {
    const isPair = (before?.rate ?? null) !== null && (after?.rate ?? null) !== null
    const short = say(isPair ? words.lines.short : words.lines.shortOneRun, {
      key,
      verdict: verdicts[own].name.toLowerCase(),
      before: shareOf(before),
      after: shareOf(after),
    })
    const because = sayUnseenReason(why, verdict)
    return because === null ? short : say(words.lines.shortWhy, { line: short, why: because })
  }
  return [
    sayWhole(verdict),
    ...verdict.groups.map((group) => line(group.key, group)),
    line(words.lines.everybody, verdict.overall),
  ]
}

/** How these figures were made, from the figures themselves, so that what is said is what was done. */
export function sayMethod(verdict: EvidenceVerdict): string[] {
  const gaps = methodGaps(verdict)
  const { intervals, enough, one, many, missing, small } = words.method
  return [intervals, enough, verdict.correction === 'none' ? one : many, missing, small].map((line) =>
    say(line, gaps),
  )
}

/** Why a verdict is what it is. */
export function sayReason(why: VerdictReason, verdict: EvidenceVerdict): string {
  const worse = verdict.groups.filter((group) => group.verdict === 'worse').map((group) => group.key)
  const maybeWorse = verdict.groups.filter(mayBeWorse).map((group) => group.key)
  return say(reasons[why], {
    ...methodGaps(verdict),
    worse: worse.join(', '),
    maybeWorse: maybeWorse.join(', '),
  })
}

/** Reasons that the rates and the interval of the change show by themselves. */
const SEEN: readonly VerdictReason[] = [
  'interval_below_zero',
  'interval_above_zero',
  'interval_contains_zero',
  'not_measured',
]

/** Why a verdict is what it is, where the figures beside it do not show it, or seem to say something else. */
export function sayUnseenReason(why: VerdictReason, verdict: EvidenceVerdict): string | null {
  return SEEN.includes(why) ? null : sayReason(why, verdict)
}

/** How the verdicts were corrected for comparing many groups; null where one group was compared. */
export function sayCorrection(verdict: EvidenceVerdict): string | null {
  return verdict.correction === 'none' ? null : say(words.method.many, methodGaps(verdict))
}

/** Why evidence does not lower a judgement. */
export function sayWhyNot(
  why: WhyNot,
  gaps: { readonly freshDays: number; readonly splitBy: string | null },
): string {
  return say(whyNot[why], { freshDays: gaps.freshDays, splitBy: gaps.splitBy ?? '–' })
}

/** Worst off, best off, and how far apart. */
export function sayComparison({ worst, best, gap, shown }: GroupComparison): string {
  return say(shown ? words.lines.gapShown : words.lines.gapNotShown, {
    worst: worst.key,
    worstRate: sayRate(worst),
    best: best.key,
    bestRate: sayRate(best),
    low: percent(gap.low),
    high: percent(gap.high),
  })
}

/** What a mitigation costs each group in good answers; nothing where it was measured and is not worse. */
export function sayBesides({ groups }: Besides): string[] {
  return groups.flatMap(({ key, harm, overRefusalWorse, overRefusalUnknown }) => {
    if (overRefusalWorse) return [say(words.lines.overRefusalWorse, { key })]
    return overRefusalUnknown && harm.length > 0 ? [say(words.lines.overRefusalUnknown, { key })] : []
  })
}

function sayWhole(verdict: EvidenceVerdict): string {
  const { name, means } = verdicts[verdict.verdict]
  return `${name}. ${means} ${sayReason(verdict.why, verdict)}`
}

function shareOf(rate: Rate | null): string {
  return rate === null || rate.rate === null ? words.lines.notMeasured : percent(rate.rate, 0)
}

function sayJudged(
  line: string,
  judged: Judged | GroupVerdict,
  verdict: EvidenceVerdict,
  gaps: Readonly<Record<string, string>>,
): string {
  const { difference } = judged
  const change = difference
    ? `, ${say(words.lines.change, { low: percent(difference.low), high: percent(difference.high) })}`
    : ''
  return say(line, {
    ...gaps,
    verdict: verdicts[judged.verdict].name,
    before: sayRate(judged.before),
    after: `${sayRate(judged.after)}${change}`,
    why: sayReason(judged.why, verdict),
  })
}

function sayRate(rate: Rate | null): string {
  if (rate === null || rate.rate === null) return words.lines.notMeasured
  return say(words.lines.rate, {
    rate: percent(rate.rate),
    harmful: rate.harmful,
    of: rate.of,
    low: percent(rate.interval.low),
    high: percent(rate.interval.high),
    missing: rate.missing > 0 ? say(words.lines.missing, { missing: rate.missing }) : '',
  })
}

function methodGaps(verdict: EvidenceVerdict): Record<string, string | number> {
  return {
    confidence: percent(verdict.confidence),
    confidencePerGroup: percent(verdict.confidencePerGroup, 2),
    groupsCompared: verdict.groupsCompared,
    enough: verdict.enough,
    mostMissing: percent(verdict.mostMissing),
  }
}
