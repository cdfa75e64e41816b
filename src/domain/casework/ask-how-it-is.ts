import { z } from 'zod'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { verb, type Moment } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { isBefore } from '../time/instant.ts'
import { laterStages } from './follow-up.ts'

/**
 * Weeks and months after the end the person is asked how it is now: closed is not remedied (indicators RIG-1, DIA-4). Where
 * several of the times have passed, as in a house that was off, they are asked once.
 */
export const askHowItIs = verb({
  name: 'ask_how_it_is',
  chapter: 'casework',
  by: ['clock'],
  from: { closed: ['same'] },
  input: z.object({}),
  can: (kase, _subject, moment) =>
    lastDue(kase, moment) === undefined ? refuse('not_now', { verb: 'ask_how_it_is' }) : null,
  decide(kase, _input, context) {
    const due = lastDue(kase, context)
    return due === undefined ? [] : [event(context, 'follow_up_asked', { after: due.stage }, {})]
  },
})

function lastDue(kase: Case, { now, calendar }: Moment) {
  return laterStages(kase, calendar).findLast(({ due }) => !isBefore(now, due))
}
