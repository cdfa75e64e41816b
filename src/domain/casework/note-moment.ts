import { z } from 'zod'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { always, verb } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { earliest, isBefore, type Instant } from '../time/instant.ts'
import { liveFrom } from './live-deadline.ts'

/**
 * When the place of a case changes next because a date after which help comes too late begins to order, or is over;
 * null when none is ahead. A promise that is broken has a clock of its own (severity rule 7: every moment at which a
 * place changes is a clock).
 */
export function nextMoment(kase: Case): Instant | null {
  if (kase.state === 'closed') return null
  const moments = kase.impacts.flatMap(({ delay }) =>
    delay?.state === 'accepted' ? [liveFrom(delay.deadline), delay.deadline] : [],
  )
  return earliest(...moments.filter((moment) => isBefore(kase.asOf, moment)))
}

/** Notes that such a moment has come, so that the case takes its new place. */
export const noteMoment = verb({
  name: 'note_moment',
  chapter: 'casework',
  by: ['clock'],
  from: always(),
  input: z.object({}),
  can(kase, _subject, { now }) {
    const moment = nextMoment(kase)
    return moment === null || isBefore(now, moment) ? refuse('not_now', { verb: 'note_moment' }) : null
  },
  decide: (kase, _input, context) => [
    event(context, 'moment_passed', { moment: nextMoment(kase) ?? context.now }, {}),
  ],
})
