import type { ActionState } from '../vocabulary/remedy.ts'

/** What can happen to one action; each names the states it may start from and the state it leads to. */
export const ACTION_STEPS = {
  consult: { from: ['proposed'], to: 'consulted_with_rightsholder' },
  agree: { from: ['proposed', 'consulted_with_rightsholder', 'disputed'], to: 'agreed' },
  ask_for_other: {
    // Agreed: what did not arrive can be offered again, and meanwhile those who promised it may commit anew.
    from: ['proposed', 'consulted_with_rightsholder', 'agreed', 'disputed', 'in_progress'],
    to: 'consulted_with_rightsholder',
  },
  impose: { from: ['proposed', 'consulted_with_rightsholder', 'disputed'], to: 'imposed' },
  start: { from: ['agreed', 'imposed', 'disputed'], to: 'in_progress' },
  deliver: { from: ['agreed', 'imposed', 'in_progress', 'disputed', 'delivered'], to: 'delivered' },
  verify: { from: ['delivered'], to: 'verified_by_evidence' },
  confirm: {
    from: ['agreed', 'imposed', 'in_progress', 'delivered', 'verified_by_evidence', 'disputed'],
    to: 'confirmed_by_rightsholder',
  },
  dispute_delivery: {
    from: ['delivered', 'verified_by_evidence', 'confirmed_by_rightsholder'],
    to: 'disputed',
  },
  entity_refuses: {
    from: ['proposed', 'consulted_with_rightsholder', 'agreed', 'imposed', 'in_progress'],
    to: 'refused_by_entity',
  },
  entity_disputes: { from: ['proposed', 'consulted_with_rightsholder', 'agreed', 'imposed'], to: 'disputed' },
  entity_commits_after_all: { from: ['refused_by_entity', 'disputed'], to: 'proposed' },
  entity_commits_to_agreed: { from: ['refused_by_entity', 'disputed'], to: 'agreed' },
  entity_commits_to_imposed: { from: ['refused_by_entity', 'disputed'], to: 'imposed' },
  overtake: {
    from: [
      'proposed',
      'consulted_with_rightsholder',
      'agreed',
      'imposed',
      'in_progress',
      'refused_by_entity',
      'disputed',
    ],
    to: 'overtaken',
  },
} as const satisfies Record<string, { from: readonly ActionState[]; to: ActionState }>

export type ActionStep = keyof typeof ACTION_STEPS

/** The state after a step, or null when the step is not possible from there. */
export function actionAfter(state: ActionState, step: ActionStep): ActionState | null {
  const rule: { readonly from: readonly ActionState[]; readonly to: ActionState } = ACTION_STEPS[step]
  return rule.from.includes(state) ? rule.to : null
}

/**
 * True while somebody can look at what shows that it arrived; not where the person disputes it, or it is offered anew.
 */
export function canBeVerified(state: ActionState): boolean {
  return ACTION_STEPS.verify.from.some((each) => each === state)
}

/** True when nothing more is expected of an action: it was overtaken by another or by events. */
export function isOver(state: ActionState): boolean {
  return state === 'overtaken'
}

/** True when the organisation says that it did it; the person's "not yet" takes the action out of these states. */
export function isDelivered(state: ActionState): boolean {
  return state === 'delivered' || state === 'verified_by_evidence' || state === 'confirmed_by_rightsholder'
}

/** True when the action is promised: agreed by the person, or imposed because it is owed whatever they answer. */
export function isPromised(state: ActionState): boolean {
  return state === 'agreed' || state === 'imposed' || state === 'in_progress' || isDelivered(state)
}
