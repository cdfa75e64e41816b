import type { Case } from '../case/case.ts'
import type { Subject } from '../case/verb.ts'
import { isRefusal, refuse, type Refusal } from '../refusal.ts'
import { actionAfter, type ActionStep } from './action-states.ts'
import type { RemedyAction } from './plan.ts'

/** Every action of the plan, as what something can be done to. */
export function eachAction({ plan }: Case): Subject[] {
  return plan.map(({ id }) => ({ action: id }))
}

/** The action of that id, or a refusal: there is none of that id, or the plan has no action at all. */
export function findAction(kase: Case, id: string | undefined): RemedyAction | Refusal {
  const found = kase.plan.find((action) => action.id === id)
  return found ?? refuse(id === undefined && kase.plan.length === 0 ? 'plan_empty' : 'unknown_action')
}

/** The action of that id when the step is possible from its state, or why not. */
export function actionFor(kase: Case, id: string | undefined, step: ActionStep): RemedyAction | Refusal {
  const action = findAction(kase, id)
  if (isRefusal(action)) return action
  return actionAfter(action.state, step) === null ? refuseState(action) : action
}

/** Why the step is not possible for the action of that id, or null when it is. */
export function refuseStep(kase: Case, id: string | undefined, step: ActionStep): Refusal | null {
  const action = actionFor(kase, id, step)
  return isRefusal(action) ? action : null
}

/** The refusal of what the state of an action does not allow. */
export function refuseState({ id, state }: RemedyAction): Refusal {
  return refuse('action_state', { action: id, state })
}
