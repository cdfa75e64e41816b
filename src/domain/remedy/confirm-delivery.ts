import { event } from '../case/case-event.ts'
import { move, refuseUnlessTheirs, type Rule } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import type { Confirmation } from '../vocabulary/remedy.ts'
import { evolveRemedy } from './evolve.ts'
import { findAction } from './find-action.ts'
import { canBeConfirmed, stateOfPlan } from './promise.ts'

export interface ConfirmDelivery {
  readonly action: string
  readonly answer: Confirmation
  readonly words?: string
}

/**
 * The person says whether an action arrived: yes, not all of it, or not yet. Anything but yes brings the action
 * back to those who promised it, and opens a closed case again.
 */
export const confirmDelivery: Rule<ConfirmDelivery> = (kase, input, context) => {
  const action = findAction(kase, input.action)
  if (isRefusal(action)) return action
  if (!canBeConfirmed(action)) return refuse('action_state', { action: action.id, state: action.state })
  const refusal = refuseUnlessTheirs(kase, context)
  if (refusal) return refusal
  const confirmed = event(
    context,
    'delivery_confirmed',
    { action: action.id, answer: input.answer },
    input.words ? { words: input.words } : {},
  )
  const { plan } = evolveRemedy(kase, confirmed) ?? kase
  const moves =
    kase.state === 'delivering' ||
    kase.state === 'confirming' ||
    (kase.state === 'closed' && input.answer !== 'yes')
  return [confirmed, ...(moves ? move(kase, stateOfPlan(plan), context) : [])]
}
