import { z } from 'zod'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { always, verb, type Moment } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { isBefore } from '../time/instant.ts'
import { askings, openReprisal } from './reprisals.ts'

/**
 * It is some days since the person told of trouble, and it is not over: their page asks again how it is (domain reference
 * 13). Where a time was slept through, they are asked once.
 */
export const askAboutReprisal = verb({
  name: 'ask_about_reprisal',
  chapter: 'casework',
  by: ['clock'],
  from: always(),
  input: z.object({}),
  can: (kase, _subject, moment) =>
    lastDue(kase, moment) === undefined ? refuse('not_now', { verb: 'ask_about_reprisal' }) : null,
  decide(kase, _input, context) {
    const open = openReprisal(kase)
    const due = lastDue(kase, context)
    if (open === null || due === undefined) return []
    return [event(context, 'reprisal_asked', { reprisal: open.id, after: due.after }, {})]
  },
})

function lastDue(kase: Case, { now, calendar }: Moment) {
  return askings(kase, calendar).findLast(({ due }) => !isBefore(now, due))
}
