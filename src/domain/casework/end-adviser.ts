import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { adviserId } from '../case/fields.ts'
import { always, verb } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { advisersNow } from './advisers.ts'

/**
 * Somebody who stood beside the person does so no longer. No reason is asked, nobody is told, and their receipt opens
 * nothing from then on, as one that was never given (domain reference 13: revocable). Whoever told us by phone can have
 * it ended by phone.
 */
export const endAdviser = verb({
  name: 'end_adviser',
  chapter: 'casework',
  by: ['person', 'staff'],
  from: always(),
  theirs: true,
  input: z.object({ adviser: adviserId() }),
  about: ['adviser'],
  subjects: (kase) => advisersNow(kase).map(({ id }) => ({ adviser: id })),
  can(kase, { adviser: id }) {
    const adviser = kase.advisers.find((each) => each.id === id)
    if (adviser === undefined) return refuse('unknown_adviser')
    return adviser.endedAt === null ? null : refuse('already_done')
  },
  decide: (_kase, { adviser }, context) => [event(context, 'adviser_ended', { adviser }, {})],
})
