import { refuse } from '../refusal.ts'
import { ownDue } from '../time/own-due.ts'
import { event } from '../case/case-event.ts'
import { checkText, nextId } from '../case/verb.ts'
import type { Rule } from '../case/rule-on.ts'

export interface RuleOnDelay {
  readonly impact: string
  readonly accepted: boolean
  readonly reasons?: string
}

/** Accepts the delay flag, or not: a refusal has reasons, goes to the person and can be appealed. */
export const ruleOnDelay: Rule<RuleOnDelay> = (kase, input, context) => {
  const impact = kase.impacts.find((each) => each.id === input.impact)
  if (!impact) return refuse('unknown_impact')
  if (impact.delay?.state !== 'proposed') return refuse('no_delay_to_rule_on')
  if (input.accepted) return [event(context, 'delay_ruled', { impact: impact.id, accepted: true }, {})]
  return (
    checkText(input.reasons, 'reason_missing') ?? [
      event(context, 'delay_ruled', { impact: impact.id, accepted: false }, { reasons: input.reasons ?? '' }),
      event(
        context,
        'decided',
        {
          decision: nextId('d', kase.decisions),
          kind: 'delay_not_accepted',
          outcome: null,
          appealUntil: ownDue('CLK-OWN-APPEAL-6M', context.now, context.calendar),
          tookPart: kase.tookPart,
        },
        { reasons: input.reasons ?? '' },
      ),
    ]
  )
}
