import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { impactId, maybeReason, yesNo } from '../case/fields.ts'
import { checkText, nextId, verb, whileWorking } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { ownDue } from '../time/own-due.ts'
import { eachImpact, findImpact } from './find-impact.ts'

/** Accepts the delay flag, or not: a refusal has reasons, goes to the person and can be appealed. */
export const ruleOnDelay = verb({
  name: 'rule_on_delay',
  chapter: 'casework',
  by: ['staff'],
  from: whileWorking(),
  input: z.object({ impact: impactId(), accepted: yesNo(), reasons: maybeReason() }),
  about: ['impact'],
  subjects: eachImpact,
  can(kase, { impact: id }) {
    const impact = findImpact(kase, id)
    if (isRefusal(impact)) return impact
    if (impact.delay === null) return refuse('no_delay_to_rule_on')
    return impact.delay.state === 'proposed' ? null : refuse('already_done')
  },
  decide(kase, { impact, accepted, reasons = '' }, context) {
    if (accepted) return [event(context, 'delay_ruled', { impact, accepted }, {})]
    return (
      checkText(reasons, 'reason_missing') ?? [
        event(context, 'delay_ruled', { impact, accepted }, { reasons }),
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
          { reasons },
        ),
      ]
    )
  },
})
