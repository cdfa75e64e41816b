import type { Case } from '../case/case.ts'
import { isRefusal, refuse, type Refusal } from '../refusal.ts'
import { actionAfter, type ActionStep } from './action-states.ts'
import type { RemedyAction } from './plan.ts'

/** The action of that id, or a refusal when there is none. */
export function findAction(kase: Case, id: string): RemedyAction | Refusal {
  return kase.plan.find((action) => action.id === id) ?? refuse('unknown_action')
}

/** The action of that id when the step is possible from its state, or why not. */
export function actionFor(kase: Case, id: string, step: ActionStep): RemedyAction | Refusal {
  const action = findAction(kase, id)
  if (isRefusal(action)) return action
  return actionAfter(action.state, step) === null
    ? refuse('action_state', { action: action.id, state: action.state })
    : action
}
