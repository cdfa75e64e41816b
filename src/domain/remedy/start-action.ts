import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { actionId } from '../case/fields.ts'
import { verb, whileWorking } from '../case/verb.ts'
import { eachAction, refuseStep } from './find-action.ts'

/** Work on an action has begun. */
export const startAction = verb({
  name: 'start_action',
  chapter: 'remedy',
  by: ['staff'],
  from: whileWorking(),
  input: z.object({ action: actionId() }),
  about: ['action'],
  subjects: eachAction,
  can: (kase, { action }) => refuseStep(kase, action, 'start'),
  decide: (_kase, input, context) => [event(context, 'action_started', { action: input.action }, {})],
})
