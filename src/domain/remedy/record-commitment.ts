import { event } from '../case/case-event.ts'
import type { Rule } from '../case/rule-on.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { actionAfter } from './action-states.ts'
import { findAction } from './find-action.ts'

export interface RecordCommitment {
  readonly action: string
  readonly answer: 'commits' | 'refuses' | 'disputes'
  readonly words?: string
}

/**
 * What the responsible organisation answers about an action. A refusal is visible and opens the leverage steps; it
 * neither cancels the duty nor stops the actions of others.
 */
export const recordCommitment: Rule<RecordCommitment> = (kase, input, context) => {
  const action = findAction(kase, input.action)
  if (isRefusal(action)) return action
  const step = { refuses: 'entity_refuses', disputes: 'entity_disputes' } as const
  if (input.answer !== 'commits' && actionAfter(action.state, step[input.answer]) === null)
    return refuse('action_state', { action: action.id, state: action.state })
  return [
    event(
      context,
      'commitment_recorded',
      { action: action.id, answer: input.answer },
      input.words ? { words: input.words } : {},
    ),
  ]
}
