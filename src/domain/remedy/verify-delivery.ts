import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { actionId, words } from '../case/fields.ts'
import { checkText, verb, whileWorking } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { isDelivered } from './action-states.ts'
import { eachAction, findAction, refuseState } from './find-action.ts'

/**
 * Somebody checked the proof against what was promised. A fact of its own, whether or not the person has answered
 * yet; but where they said "not yet", there is nothing to check before it is delivered again.
 */
export const verifyDelivery = verb({
  name: 'verify_delivery',
  chapter: 'remedy',
  by: ['staff'],
  from: { ...whileWorking(), closed: ['same'] },
  /** `how`: what was checked, and how. */
  input: z.object({ action: actionId(), how: words() }),
  about: ['action'],
  subjects: eachAction,
  can(kase, { action: id }) {
    const action = findAction(kase, id)
    if (isRefusal(action)) return action
    if (!isDelivered(action.state)) return refuseState(action)
    return action.verified === null ? null : refuse('already_done')
  },
  decide: (_kase, input, context) =>
    checkText(input.how, 'proof_missing') ?? [
      event(context, 'delivery_verified', { action: input.action }, { how: input.how }),
    ],
})
