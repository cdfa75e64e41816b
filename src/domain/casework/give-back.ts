import { z } from 'zod'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { waitsForAnswer } from '../case/queues.ts'
import { always, verb } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { hasOpenAppeal } from './open-appeals.ts'
import { isDutyOpen } from './open-duties.ts'

/**
 * Whoever had the case works on cases here no more, by a shut account or another role: it goes back to everybody who
 * may see it, so that no person waits for somebody who is gone, and none reads their name (red lines 15 and 17). The
 * house does it itself; whoever changed the account takes no part in the case by that. What ended stays as it is, until
 * something is open in it again.
 */
export const giveBack = verb({
  name: 'give_back',
  chapter: 'casework',
  by: ['clock'],
  from: always(),
  input: z.object({ handler: z.string().max(64) }),
  about: ['handler'],
  subjects: ({ handler }) => (handler === null ? [] : [{ handler }]),
  can(kase, { handler }) {
    if (kase.handler === null || kase.handler !== handler) return refuse('already_done')
    return needsSomebody(kase) ? null : refuse('not_now', { verb: 'give_back' })
  },
  decide: (_kase, { handler }, context) => [event(context, 'given_back', { handler }, {})],
})

/** True while something in it is for somebody of the house to do: `casesOfTheGone` finds these, and no others. */
function needsSomebody(kase: Case): boolean {
  return kase.state !== 'closed' || waitsForAnswer(kase) || isDutyOpen(kase) || hasOpenAppeal(kase)
}
