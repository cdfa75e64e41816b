import { event } from '../case/case-event.ts'
import type { Rule } from '../case/rule-on.ts'
import { isRefusal } from '../refusal.ts'
import { actionFor } from './find-action.ts'

export interface StartAction {
  readonly action: string
}

/** Work on an action has begun. */
export const startAction: Rule<StartAction> = (kase, input, context) => {
  const action = actionFor(kase, input.action, 'start')
  return isRefusal(action) ? action : [event(context, 'action_started', { action: action.id }, {})]
}
