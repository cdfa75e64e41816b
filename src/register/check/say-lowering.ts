import type { GroupLevel } from '../../domain/diligence/level.ts'
import { DOES_NOT_HOLD, REFUSED } from '../../domain/diligence/lint/levels.ts'
import type { LoweringToday, WhyNotInForce } from '../../domain/diligence/lowering.ts'
import type { GroupLowering } from '../../domain/diligence/register.ts'
import { sentenceOf } from './rule-words.ts'
import { ended } from '../../domain/typed/ended.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'

/** One lowering of a group: from what to what, by whom, on which evidence, and whether it is in force or why not. */
export function sayLowering(
  speaker: RegisterSpeaker,
  { lowering, not }: LoweringToday,
  level: GroupLevel,
  group: string,
): string {
  const { w, say } = speaker
  const words = w.evidence.lowering
  const rule = not === null ? null : ruleOf(not)
  const { evidence, reason } = lowering
  return say(words.line, {
    ...gapsOf(speaker, lowering, group),
    from: level.highest[lowering.judgement],
    evidence: evidence.length === 0 ? words.noEvidence : evidence,
    reason: ended(reason),
    state:
      rule === null
        ? words.inForce
        : sentenceOf(speaker, {
            rule,
            gaps: {
              ...gapsOf(speaker, lowering, group),
              evidence: not?.evidence ?? '',
              least: not?.least ?? '',
            },
          }),
  })
}

/** That a lowering stands no longer in the file. */
export function sayLoweringGone(speaker: RegisterSpeaker, lowering: GroupLowering, group: string): string {
  return speaker.say(speaker.w.evidence.lowering.gone, gapsOf(speaker, lowering, group))
}

function gapsOf({ w }: RegisterSpeaker, { judgement, to, by, on }: GroupLowering, group: string) {
  return { group, judgement: w.names.judgements[judgement], to, by: by || w.evidence.lowering.nobody, on }
}

/** The rule that finds it, which has words for each reason. */
function ruleOf({ why, holds }: WhyNotInForce): string | null {
  if (why !== 'evidence_does_not_hold') return REFUSED[why]
  return holds === null ? null : DOES_NOT_HOLD[holds]
}
