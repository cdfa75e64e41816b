import { refuse } from '../refusal.ts'
import { ownDue } from '../time/own-due.ts'
import type { DecisionOutcome } from '../vocabulary/casework.ts'
import { event } from '../case/case-event.ts'
import { checkText, nextId } from '../case/verb.ts'
import type { Rule } from '../case/rule-on.ts'

export interface Decide {
  readonly outcome: DecisionOutcome
  readonly reasons: string
  readonly whatNext: string
}

/**
 * A reasoned decision on the grievance: outcome, reasons, what follows, and until when it can be appealed
 * (UNGP 31(c), (e), (f)). Needs a finding on every impact that was described.
 */
export const decide: Rule<Decide> = (kase, input, context) => {
  if (kase.impacts.length === 0 && input.outcome !== 'no_adverse_impact') return refuse('impact_missing')
  if (kase.impacts.some((impact) => impact.finding === null)) return refuse('finding_missing')
  return (
    checkText(input.reasons, 'reason_missing') ??
    checkText(input.whatNext, 'text_missing') ?? [
      event(
        context,
        'decided',
        {
          decision: nextId('d', kase.decisions),
          kind: 'finding',
          outcome: input.outcome,
          appealUntil: ownDue('CLK-OWN-APPEAL-6M', context.now, context.calendar),
          tookPart: kase.tookPart,
        },
        { reasons: input.reasons, whatNext: input.whatNext },
      ),
    ]
  )
}
