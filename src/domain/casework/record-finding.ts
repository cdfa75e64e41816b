import { refuse } from '../refusal.ts'
import type { ImpactFinding } from '../vocabulary/impact.ts'
import { event } from '../case/case-event.ts'
import { checkText } from '../case/verb.ts'
import type { Rule } from '../case/rule-on.ts'

export interface RecordFinding {
  readonly impact: string
  readonly finding: ImpactFinding
  readonly reasons: string
}

/** What was found about the impact itself. Missing proof that only the company holds is no reason against a person. */
export const recordFinding: Rule<RecordFinding> = (kase, input, context) => {
  const impact = kase.impacts.find((each) => each.id === input.impact)
  if (!impact) return refuse('unknown_impact')
  return (
    checkText(input.reasons, 'reason_missing') ?? [
      event(
        context,
        'impact_found',
        { impact: impact.id, finding: input.finding },
        { reasons: input.reasons },
      ),
    ]
  )
}
