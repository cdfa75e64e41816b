import type { GroupLevel } from '../../domain/diligence/level.ts'
import { DOES_NOT_HOLD, REFUSED } from '../../domain/diligence/lint/levels.ts'
import type { LoweringToday, WhyNotInForce } from '../../domain/diligence/lowering.ts'
import type { GroupLowering } from '../../domain/diligence/register.ts'
import { evidence as evidenceWords } from '../../words/en/register/evidence.ts'
import { sentenceOf } from '../check/rule-words.ts'
import { ended } from '../../domain/typed/ended.ts'
import { say } from '../../words/say.ts'

const words = evidenceWords.lowering

/** One lowering of a group: from what to what, by whom, on which evidence, and whether it is in force or why not. */
export function sayLowering({ lowering, not }: LoweringToday, level: GroupLevel, group: string): string {
  const rule = not === null ? null : ruleOf(not)
  const { evidence, reason } = lowering
  return say(words.line, {
    ...gapsOf(lowering, group),
    from: level.highest[lowering.judgement],
    evidence: evidence.join(', ') || words.noEvidence,
    reason: ended(reason),
    state:
      rule === null
        ? words.inForce
        : sentenceOf({ rule, gaps: { ...gapsOf(lowering, group), evidence: not?.evidence ?? '' } }),
  })
}

/** That a lowering stands no longer in the file. */
export function sayLoweringGone(lowering: GroupLowering, group: string): string {
  return say(words.gone, gapsOf(lowering, group))
}

function gapsOf({ judgement, to, by, on }: GroupLowering, group: string) {
  return { group, judgement, to, by: by || words.nobody, on }
}

/** The rule that finds it, which has words for each reason. */
function ruleOf({ why, holds }: WhyNotInForce): string | null {
  if (why !== 'evidence_does_not_hold') return REFUSED[why]
  return holds === null ? null : DOES_NOT_HOLD[holds]
}
