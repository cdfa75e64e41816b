import { after } from '../case/fold.ts'
import { event, type CaseEvent } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { checkText, move, nextId, type Context } from '../case/verb.ts'
import type { Rule } from '../case/rule-on.ts'
import { isRefusal } from '../refusal.ts'
import { actionFor } from './find-action.ts'
import { ownDue } from '../time/own-due.ts'
import { isOpen } from './plan.ts'
import { stateOfPlan, wasPromised } from './promise.ts'

export interface OvertakeAction {
  readonly action: string
  readonly reasons: string
}

/**
 * An action is replaced or has lost its object; says why. It stays on the record. Where the person could count on it,
 * taking it away is a decision against them, with reasons and an appeal (UNGP 31(c) and (f)).
 */
export const overtakeAction: Rule<OvertakeAction> = (kase, input, context) => {
  const action = actionFor(kase, input.action, 'overtake')
  if (isRefusal(action)) return action
  const refusal = checkText(input.reasons, 'reason_missing')
  if (refusal) return refusal
  const overtaken = event(context, 'action_overtaken', { action: action.id }, { reasons: input.reasons })
  const { plan, offers } = after(kase, [overtaken])
  // The last part that waited for the person's answer is gone: nobody is asked for anything any more.
  const answered = kase.state === 'offered' && !offers.some((offer) => isOpen(offer, plan))
  const moves = kase.state === 'delivering' || answered
  return [
    overtaken,
    ...(wasPromised(action) ? [takenBack(kase, input.reasons, context)] : []),
    ...(moves ? move(kase, stateOfPlan(plan), context) : []),
  ]
}

function takenBack(kase: Case, reasons: string, context: Context): CaseEvent<'decided'> {
  return event(
    context,
    'decided',
    {
      decision: nextId('d', kase.decisions),
      kind: 'promise_taken_back',
      outcome: null,
      appealUntil: ownDue('CLK-OWN-APPEAL-6M', context.now, context.calendar),
      tookPart: kase.tookPart,
    },
    { reasons },
  )
}
