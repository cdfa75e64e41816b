import { z } from 'zod'
import { staffIdOf } from '../case/actor.ts'
import { event } from '../case/case-event.ts'
import { actionId, maybeReason, words } from '../case/fields.ts'
import { checkText, verb, whileWorking } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { isDelivered } from './action-states.ts'
import { eachAction, findAction, refuseState } from './find-action.ts'

/**
 * Somebody checked the proof against what was promised: somebody else than who wrote the delivery down, because closing
 * rests on it, or whoever is alone, with the reason on the record (UNGP 31(c); red line 3). A fact of its own, whether
 * or not the person has answered yet; but where they said "not yet", there is nothing to check before it is delivered
 * again.
 */
export const verifyDelivery = verb({
  name: 'verify_delivery',
  chapter: 'remedy',
  by: ['staff'],
  from: { ...whileWorking(), closed: ['same'] },
  inPerson: true,
  input: z.object({
    action: actionId(),
    /** What was checked, and how. */
    how: words(),
    /** Why nobody else can look, from whoever wrote the delivery down. */
    alone: maybeReason(),
  }),
  about: ['action'],
  subjects: eachAction,
  can(kase, { action: id }) {
    const action = findAction(kase, id)
    if (isRefusal(action)) return action
    if (!isDelivered(action.state)) return refuseState(action)
    return action.verified === null ? null : refuse('already_done')
  },
  decide(kase, { action: id, how, alone = '' }, context) {
    const action = findAction(kase, id)
    if (isRefusal(action)) return action
    const by = action.delivered?.by ?? null
    const own = by !== null && by === staffIdOf(context.by)
    return (
      checkText(how, 'proof_missing') ??
      (own ? checkText(alone, 'own_delivery_needs_reason') : null) ?? [
        event(context, 'delivery_verified', { action: id }, { how, ...(own && { alone }) }),
      ]
    )
  },
})
