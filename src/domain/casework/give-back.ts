import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { always, verb } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { inHandOf } from './in-hand.ts'

/**
 * Somebody works on cases here no more, by a shut account or another role: whatever they had of the case in hand goes
 * back to everybody who may see it, the case itself, the trouble of the person and a talk, so that no person waits for
 * somebody who is gone, and none reads their name (red lines 15 and 17). The house does it itself; whoever changed the
 * account takes no part in the case by that. What ended stays as it is, until something is open in it again.
 */
export const giveBack = verb({
  name: 'give_back',
  chapter: 'casework',
  by: ['clock'],
  from: always(),
  input: z.object({ handler: z.string().max(64) }),
  about: ['handler'],
  subjects: (kase) => inHandOf(kase).map((handler) => ({ handler })),
  can(kase, { handler = '' }) {
    if (inHandOf(kase).includes(handler)) return null
    return kase.handler === handler ? refuse('not_now', { verb: 'give_back' }) : refuse('already_done')
  },
  decide: (kase, { handler }, context) => [
    event(context, 'given_back', { handler, ...(kase.handler !== handler && { part: true }) }, {}),
  ],
})
