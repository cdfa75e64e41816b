import { event } from '../case/case-event.ts'
import { checkText } from '../case/verb.ts'
import type { Rule } from '../case/rule-on.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { findAction } from './find-action.ts'

export interface VerifyDelivery {
  readonly action: string
  /** What was checked, and how. */
  readonly how: string
}

/** Somebody checked the proof against what was promised. A fact of its own, whether or not the person has answered yet. */
export const verifyDelivery: Rule<VerifyDelivery> = (kase, input, context) => {
  const action = findAction(kase, input.action)
  if (isRefusal(action)) return action
  if (action.delivered === null || action.state === 'disputed')
    return refuse('action_state', { action: action.id, state: action.state })
  if (action.verified !== null) return refuse('already_done')
  return (
    checkText(input.how, 'proof_missing') ?? [
      event(context, 'delivery_verified', { action: action.id }, { how: input.how }),
    ]
  )
}
