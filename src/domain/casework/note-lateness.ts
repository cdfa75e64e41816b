import { z } from 'zod'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { always, verb, type Moment } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { isBefore } from '../time/instant.ts'
import { isNoted, promisedTimes, type Promised } from './next-step.ts'

/**
 * A time that we promised has passed: that of the next step, of what was on its way, or until when the person should
 * have heard from us. It goes on the record, once, so that lateness can be counted (UNGP 31(c)) and nobody has to
 * argue about it later.
 */
export const noteLateness = verb({
  name: 'note_lateness',
  chapter: 'casework',
  by: ['clock'],
  from: always(),
  input: z.object({}),
  can(kase, _subject, context) {
    const over = timesOver(kase, context)
    if (over.length === 0) return refuse('not_now', { verb: 'note_lateness' })
    return over.every((each) => isNoted(kase, each)) ? refuse('already_done') : null
  },
  decide: (kase, _input, context) =>
    timesOver(kase, context)
      .filter((each) => !isNoted(kase, each))
      .map((each) => event(context, 'promise_missed', each, {})),
})

function timesOver(kase: Case, { now, calendar }: Moment): Promised[] {
  return promisedTimes(kase, calendar).filter(({ by }) => !isBefore(now, by))
}
