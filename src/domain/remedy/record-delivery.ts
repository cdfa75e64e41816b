import { event } from '../case/case-event.ts'
import { checkText, move } from '../case/verb.ts'
import type { Rule } from '../case/rule-on.ts'
import { isRefusal } from '../refusal.ts'
import { after } from '../case/fold.ts'
import { actionFor } from './find-action.ts'
import { stateOfPlan } from './promise.ts'

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
  const refusal = checkText(input.proof, 'proof_missing')
  if (refusal) return refusal
  const delivered = event(
    context,
    'action_delivered',
    { action: action.id, at: context.now },
    { proof: input.proof },
  )
  const { plan } = after(kase, [delivered])
  return [delivered, ...(kase.state === 'delivering' ? move(kase, stateOfPlan(plan), context) : [])]
}
