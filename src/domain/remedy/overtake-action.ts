import { event } from '../casework/case-event.ts'
import { checkText, move, type Rule } from '../casework/verb.ts'
import { isRefusal } from '../refusal.ts'
import { actionFor } from './find-action.ts'
import { isPromised } from './action-states.ts'
import { othersDelivered } from './record-delivery.ts'

export interface OvertakeAction {
  readonly action: string
  readonly reasons: string
}

/** An action is replaced or has lost its object; says why. It stays on the record. */
export const overtakeAction: Rule<OvertakeAction> = (kase, input, context) => {
  const action = actionFor(kase, input.action, 'overtake')
  if (isRefusal(action)) return action
  const restDelivered =
    kase.state === 'delivering' &&
    kase.plan.some((other) => other.id !== action.id && isPromised(other.state)) &&
    othersDelivered(kase, action.id)
  return (
    checkText(input.reasons, 'reason_missing') ?? [
      event(context, 'action_overtaken', { action: action.id }, { reasons: input.reasons }),
      ...(restDelivered ? move(kase, 'confirming', context) : []),
    ]
  )
}
