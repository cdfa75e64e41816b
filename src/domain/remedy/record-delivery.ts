import { event } from '../casework/case-event.ts'
import type { Case } from '../casework/case.ts'
import { checkText, move, type Rule } from '../casework/verb.ts'
import { isRefusal } from '../refusal.ts'
import { actionFor } from './find-action.ts'
import { isPromised } from './action-states.ts'

export interface RecordDelivery {
  readonly action: string
  readonly proof: string
}

/**
 * An organisation delivered what it promised, with proof. The person is asked whether it arrived; delivery alone
 * is not remedy.
 */
export const recordDelivery: Rule<RecordDelivery> = (kase, input, context) => {
  const action = actionFor(kase, input.action, 'deliver')
  if (isRefusal(action)) return action
  return (
    checkText(input.proof, 'proof_missing') ?? [
      event(context, 'action_delivered', { action: action.id, at: context.now }, { proof: input.proof }),
      ...(kase.state === 'delivering' && othersDelivered(kase, action.id)
        ? move(kase, 'confirming', context)
        : []),
    ]
  )
}

/** True when every promised action except this one has been delivered. */
export function othersDelivered(kase: Case, except: string): boolean {
  return kase.plan
    .filter((action) => action.id !== except && (isPromised(action.state) || action.state === 'disputed'))
    .every((action) => action.delivered !== null && action.state !== 'disputed')
}
