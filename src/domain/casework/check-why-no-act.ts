import { z } from 'zod'
import { staffIdOf } from '../case/actor.ts'
import { event } from '../case/case-event.ts'
import { impactId, maybeReason, yesNo } from '../case/fields.ts'
import { checkText, nextId, verb, whileWorking } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { ownDue } from '../time/own-due.ts'
import { eachImpact, findImpact } from './find-impact.ts'
import { refuseReason } from './say-why-no-act.ts'

/**
 * A second person confirms why a harm gets no act, or does not: a no of the person that is still theirs when it is
 * confirmed. Confirmed, it is a decision that the person reads, with its reasons, and can appeal against (UNGP 31(c) and
 * (f)). Whoever said it takes it back, also where nobody else is left who could confirm it: then the harm is owed an act
 * as before (red line 14).
 */
export const checkWhyNoAct = verb({
  name: 'check_why_no_act',
  chapter: 'casework',
  by: ['staff'],
  from: whileWorking(),
  inPerson: true,
  input: z.object({ impact: impactId(), accepted: yesNo(), reasons: maybeReason() }),
  about: ['impact'],
  subjects: eachImpact,
  can(kase, { impact: id }) {
    const impact = findImpact(kase, id)
    if (isRefusal(impact)) return impact
    return impact.noAct === null || impact.noAct.decision !== null ? refuse('already_done') : null
  },
  decide(kase, { impact: id, accepted, reasons = '' }, context) {
    const impact = findImpact(kase, id)
    if (isRefusal(impact)) return impact
    if (!accepted)
      return (
        checkText(reasons, 'reason_missing') ?? [
          event(context, 'no_act_ruled', { impact: id, accepted, decision: null }, { reasons }),
        ]
      )
    const { noAct } = impact
    if (noAct !== null && staffIdOf(noAct.by) === staffIdOf(context.by)) return refuse('second_person_needed')
    const refusal = noAct && refuseReason(kase, id, noAct.because, noAct.shows)
    if (refusal) return refusal
    const decision = nextId('d', kase.decisions)
    return [
      event(context, 'no_act_ruled', { impact: id, accepted, decision }, reasons ? { reasons } : {}),
      event(
        context,
        'decided',
        {
          decision,
          kind: 'no_act',
          outcome: null,
          appealUntil: ownDue('CLK-OWN-APPEAL-6M', context.now, context.calendar),
          tookPart: kase.tookPart,
          impact: id,
        },
        { reasons: impact.noAct?.reasons ?? '' },
      ),
    ]
  },
})
