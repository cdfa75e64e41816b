import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { actionId, choice, maybeLongText } from '../case/fields.ts'
import { verb, whileWorking } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import type { ActionState } from '../vocabulary/remedy.ts'
import { actionAfter, isOver } from './action-states.ts'
import { wasAsked } from './word-of-organisation.ts'
import { eachAction, findAction, refuseState } from './find-action.ts'

const COMMITMENTS = ['commits', 'refuses', 'disputes'] as const
type Commitment = (typeof COMMITMENTS)[number]

/**
 * What the responsible organisation answers about an action. A refusal is visible and opens the leverage steps; it
 * neither cancels the duty nor stops the actions of others. Nobody is asked about what is off the table.
 */
export const recordCommitment = verb({
  name: 'record_commitment',
  chapter: 'remedy',
  by: ['staff'],
  from: whileWorking(),
  input: z.object({ action: actionId(), answer: choice(COMMITMENTS), words: maybeLongText() }),
  about: ['action'],
  subjects: eachAction,
  can(kase, { action: id }) {
    const action = findAction(kase, id)
    if (isRefusal(action)) return action
    return isOver(action.state) ? refuseState(action) : null
  },
  choices(kase, { action: id }) {
    const action = findAction(kase, id)
    return isRefusal(action) ? {} : { answer: COMMITMENTS.filter((each) => canSay(each, action.state)) }
  },
  decide(kase, input, context) {
    const action = findAction(kase, input.action)
    if (isRefusal(action)) return action
    if (!canSay(input.answer, action.state)) return refuseState(action)
    // Nobody commits to what nobody told them: how we know is said then.
    if (!wasAsked(kase, { ...action, commitment: null }) && (input.words ?? '').trim() === '')
      return refuse('nobody_told_them', { entity: action.entity })
    return [
      event(
        context,
        'commitment_recorded',
        { action: action.id, answer: input.answer },
        input.words ? { words: input.words } : {},
      ),
    ]
  },
})

const STEPS = { refuses: 'entity_refuses', disputes: 'entity_disputes' } as const

/** True when an organisation can answer so about an action in this state; it can always commit to what is planned. */
function canSay(answer: Commitment, state: ActionState): boolean {
  return answer === 'commits' || actionAfter(state, STEPS[answer]) !== null
}
