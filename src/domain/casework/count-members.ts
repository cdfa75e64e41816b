import { z } from 'zod'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { always, verb, type Moment } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { isBefore } from '../time/instant.ts'
import { countToTell } from './group.ts'

/** Whoever leads a group is told how many joined it at least, at the beginning of a day after somebody did. */
export const countMembers = verb({
  name: 'count_members',
  chapter: 'casework',
  by: ['clock'],
  from: always(),
  input: z.object({}),
  can: (kase, _subject, moment) =>
    countNow(kase, moment) === null ? refuse('not_now', { verb: 'count_members' }) : null,
  decide(kase, _input, context) {
    const joined = countNow(kase, context)
    return joined === null ? [] : [event(context, 'members_counted', { joined }, {})]
  },
})

function countNow(kase: Case, { now, calendar }: Moment): number | null {
  const next = countToTell(kase, calendar)
  return next === null || isBefore(now, next.due) ? null : next.joined
}
