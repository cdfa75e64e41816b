import { z } from 'zod'
import { event, type CaseEvent } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { actionId, reason } from '../case/fields.ts'
import { after } from '../case/fold.ts'
import { checkText, move, nextId, verb, whileWorking, type Context } from '../case/verb.ts'
import { ownDue } from '../time/own-due.ts'
import { eachAction, refuseStep } from './find-action.ts'
import { announced, isOpen, lapsed, waitingParts } from './plan.ts'
import { stateOfPlan, wasPromised } from './promise.ts'

/**
 * An action is replaced or has lost its object; says why. It stays on the record. Where the person could count on it,
 * taking it away is a decision against them, with reasons and an appeal (UNGP 31(c) and (f)).
 */
export const overtakeAction = verb({
  name: 'overtake_action',
  chapter: 'remedy',
  by: ['staff'],
  from: whileWorking('delivering', 'confirming', 'assessing'),
  input: z.object({ action: actionId(), reasons: reason() }),
  about: ['action'],
  subjects: eachAction,
  can: (kase, { action }) => refuseStep(kase, action, 'overtake'),
  decide(kase, input, context) {
    const refusal = checkText(input.reasons, 'reason_missing')
    if (refusal) return refusal
    // What the person was told to expect after the urgent part, and what they still think about, is taken back like what
    // they said yes to.
    const follows = announced(kase)
    const asked = [
      ...kase.offers.flatMap((offer) => waitingParts(offer, kase.plan)),
      ...lapsed(kase).map(({ action }) => action.id),
    ]
    const promised = kase.plan.some(
      (action) =>
        action.id === input.action &&
        (wasPromised(action) || follows.includes(action) || asked.includes(action.id)),
    )
    const overtaken = event(context, 'action_overtaken', { action: input.action }, { reasons: input.reasons })
    const { plan, offers } = after(kase, [overtaken])
    // The last part that waited for the person's answer is gone: nobody is asked for anything any more.
    const answered = kase.state === 'offered' && !offers.some((offer) => isOpen(offer, plan))
    const moves = kase.state === 'delivering' || answered
    return [
      overtaken,
      ...(promised ? [takenBack(kase, input, context)] : []),
      ...(moves ? move(kase, stateOfPlan(plan), context) : []),
    ]
  },
})

function takenBack(
  kase: Case,
  { action, reasons }: { readonly action: string; readonly reasons: string },
  context: Context,
): CaseEvent<'decided'> {
  return event(
    context,
    'decided',
    {
      decision: nextId('d', kase.decisions),
      kind: 'promise_taken_back',
      outcome: null,
      appealUntil: ownDue('CLK-OWN-APPEAL-6M', context.now, context.calendar),
      tookPart: kase.tookPart,
      action,
    },
    { reasons },
  )
}
