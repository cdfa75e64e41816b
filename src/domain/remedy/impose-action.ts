import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { actionId, reason } from '../case/fields.ts'
import { checkText, move, verb, whileWorking } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { actionFor, eachAction } from './find-action.ts'
import { dutyOf } from './duty.ts'

/**
 * Makes an owed action binding without waiting for the person's answer, for example stopping a harmful use: ceasing is
 * owed to everybody (UNGP 19, 22). By the finding in force, whatever it was called when it was planned; what is given
 * freely cannot be imposed.
 */
export const imposeAction = verb({
  name: 'impose_action',
  chapter: 'remedy',
  by: ['staff'],
  from: whileWorking('delivering'),
  input: z.object({ action: actionId(), reasons: reason() }),
  about: ['action'],
  subjects: eachAction,
  can(kase, { action: id }, { now }) {
    const action = actionFor(kase, id, 'impose')
    if (isRefusal(action)) return action
    return dutyOf(kase, action, now) === 'owed' ? null : refuse('duty_not_owed', { entity: action.entity })
  },
  decide: (kase, input, context) =>
    checkText(input.reasons, 'reason_missing') ?? [
      event(context, 'action_imposed', { action: input.action }, { reasons: input.reasons }),
      ...(kase.state === 'assessing' || kase.state === 'confirming' ? move(kase, 'delivering', context) : []),
    ],
})
