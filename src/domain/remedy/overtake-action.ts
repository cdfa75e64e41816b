import { event } from '../casework/case-event.ts'
import { checkText, move, type Rule } from '../casework/verb.ts'
import { isRefusal } from '../refusal.ts'
import { evolveRemedy } from './evolve.ts'
import { actionFor } from './find-action.ts'
import { isOpen } from './plan.ts'
import { stateOfPlan } from './promise.ts'

export interface OvertakeAction {
  readonly action: string
  readonly reasons: string
}

/** An action is replaced or has lost its object; says why. It stays on the record. */
export const overtakeAction: Rule<OvertakeAction> = (kase, input, context) => {
  const action = actionFor(kase, input.action, 'overtake')
  if (isRefusal(action)) return action
  const refusal = checkText(input.reasons, 'reason_missing')
  if (refusal) return refusal
  const overtaken = event(context, 'action_overtaken', { action: action.id }, { reasons: input.reasons })
  const { plan, offers } = evolveRemedy(kase, overtaken) ?? kase
  // The last part that waited for the person's answer is gone: nobody is asked for anything any more.
  const answered = kase.state === 'offered' && !offers.some((offer) => isOpen(offer, plan))
  const moves = kase.state === 'delivering' || answered
  return [overtaken, ...(moves ? move(kase, stateOfPlan(plan), context) : [])]
}
