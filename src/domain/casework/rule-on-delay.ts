import { z } from 'zod'
import { staffIdOf } from '../case/actor.ts'
import { event } from '../case/case-event.ts'
import { impactId, maybeReason, yesNo } from '../case/fields.ts'
import { checkText, nextId, verb, whileWorking } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { ownDue } from '../time/own-due.ts'
import { eachImpact, findImpact } from './find-impact.ts'

/**
 * Accepts the delay flag, or not: a refusal has reasons, goes to the person and can be appealed. Accepting is for
 * somebody else than who raised it, because a flag lifts one case over others; whoever is alone says why, on the record
 * (domain reference 4, rule 4). A date that the person gave was raised by nobody here.
 */
export const ruleOnDelay = verb({
  name: 'rule_on_delay',
  chapter: 'casework',
  by: ['staff'],
  from: whileWorking(),
  inPerson: true,
  input: z.object({
    impact: impactId(),
    accepted: yesNo(),
    reasons: maybeReason(),
    /** Why nobody else can look, from whoever raised the flag. */
    alone: maybeReason(),
  }),
  about: ['impact'],
  subjects: eachImpact,
  can(kase, { impact: id }) {
    const impact = findImpact(kase, id)
    if (isRefusal(impact)) return impact
    if (impact.delay === null) return refuse('no_delay_to_rule_on')
    return impact.delay.state === 'proposed' || impact.delay.earlier !== null ? null : refuse('already_done')
  },
  decide(kase, { impact, accepted, reasons = '', alone = '' }, context) {
    const found = findImpact(kase, impact)
    if (isRefusal(found)) return found
    if (accepted) {
      const { by = null, service = false } = found.delay?.earlier ?? found.delay ?? {}
      const own = service || (by !== null && by === staffIdOf(context.by))
      const refusal = own ? checkText(alone, 'own_flag_needs_reason') : null
      return refusal ?? [event(context, 'delay_ruled', { impact, accepted }, own ? { alone } : {})]
    }
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
            impact,
          },
          { reasons },
        ),
      ]
    )
  },
})
