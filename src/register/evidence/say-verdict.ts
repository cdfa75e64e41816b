import {
  mayBeWorse,
  type EvidenceVerdict,
  type Judged,
  type Rate,
  type VerdictReason,
} from '../../domain/diligence/evidence/verdict.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'

/** A share as a percentage: `37.5 %`. */
function percent(share: number, digits = 1): string {
  return `${Number((100 * share).toFixed(digits))} %`
}

/** The verdict, then each group and all together with no more than the two rates: `sw: worse, 30 % to 60 %`. */
export function sayShortly(speaker: RegisterSpeaker, verdict: EvidenceVerdict): string[] {
  const { say, language } = speaker
  const { lines, verdicts } = speaker.w.evidence
  const line = (key: string, { before, after, verdict: own, why }: Judged) => {
    const isPair = (before?.rate ?? null) !== null && (after?.rate ?? null) !== null
    const short = say(isPair ? lines.short : lines.shortOneRun, {
      key,
      verdict: verdicts[own].name.toLocaleLowerCase(language),
      before: shareOf(speaker, before),
      after: shareOf(speaker, after),
    })
    const because = sayUnseenReason(speaker, why, verdict)
    return because === null ? short : say(lines.shortWhy, { line: short, why: because })
  }
  return [
    sayWhole(speaker, verdict),
    ...verdict.groups.map((group) => line(group.key, group)),
    line(lines.everybody, verdict.overall),
  ]
}

/** Why a verdict is what it is. */
function sayReason({ w, say }: RegisterSpeaker, why: VerdictReason, verdict: EvidenceVerdict): string {
  const worse = verdict.groups.filter((group) => group.verdict === 'worse').map((group) => group.key)
  const maybeWorse = verdict.groups.filter(mayBeWorse).map((group) => group.key)
  return say(w.evidence.reasons[why], {
    ...methodGaps(verdict),
    worse,
    maybeWorse,
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
export function sayUnseenReason(
  speaker: RegisterSpeaker,
  why: VerdictReason,
  verdict: EvidenceVerdict,
): string | null {
  return SEEN.includes(why) ? null : sayReason(speaker, why, verdict)
}

/** How the verdicts were corrected for comparing many groups; null where one group was compared. */
export function sayCorrection({ w, say }: RegisterSpeaker, verdict: EvidenceVerdict): string | null {
  return verdict.correction === 'none' ? null : say(w.evidence.method.many, methodGaps(verdict))
}

function sayWhole(speaker: RegisterSpeaker, verdict: EvidenceVerdict): string {
  const { name, means } = speaker.w.evidence.verdicts[verdict.verdict]
  return `${name}. ${means} ${sayReason(speaker, verdict.why, verdict)}`
}

function shareOf({ w }: RegisterSpeaker, rate: Rate | null): string {
  return rate === null || rate.rate === null ? w.evidence.lines.notMeasured : percent(rate.rate, 0)
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
