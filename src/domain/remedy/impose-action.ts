import { event } from '../case/case-event.ts'
import { checkText, move } from '../case/verb.ts'
import type { Rule } from '../case/rule-on.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { owesRemedy } from './propose-action.ts'
import { actionFor } from './find-action.ts'

export interface ImposeAction {
  readonly action: string
  readonly reasons: string
}

/**
 * Makes an owed action binding without waiting for the person's answer, for example stopping a harmful use: ceasing
 * is owed to everybody (UNGP 19, 22). Voluntary actions cannot be imposed.
 */
export const imposeAction: Rule<ImposeAction> = (kase, input, context) => {
  const action = actionFor(kase, input.action, 'impose')
  if (isRefusal(action)) return action
  if (action.duty === 'voluntary' || !owesRemedy(kase, action.impact, action.entity, context.now))
    return refuse('duty_not_owed', { entity: action.entity })
  return (
    checkText(input.reasons, 'reason_missing') ?? [
      event(context, 'action_imposed', { action: action.id }, { reasons: input.reasons }),
      ...(kase.state === 'assessing' || kase.state === 'confirming' ? move(kase, 'delivering', context) : []),
    ]
  )
}
