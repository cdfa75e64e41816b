import { z } from 'zod'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { choice, moment, reason } from '../case/fields.ts'
import { always, checkText, verb, type Moment } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { DAY, isBefore, plusMs } from '../time/instant.ts'
import { codesOf } from '../vocabulary/code.ts'
import { everythingOwed, type Next } from './owed.ts'
import { isToldToPerson, NEXT_STEPS } from './steps.ts'

/** A new time that lies further ahead is none; whoever needs longer says so again (severity rule 7). */
const LONGEST_DAYS = 90

/**
 * A promised time has passed, and the person is told a new one and the reason (severity rule 7). It stays late, on the
 * list of what is late and in its place in the order, until it is done: a new time takes nothing back. When it passes
 * as well, that is missed too.
 */
export const giveNewTime = verb({
  name: 'give_new_time',
  chapter: 'casework',
  by: ['staff'],
  from: always(),
  needsReader: true,
  input: z.object({ step: choice(codesOf(NEXT_STEPS)), by: moment(), reasons: reason() }),
  can: (kase, _subject, at) => (lateOfOurs(kase, at).length > 0 ? null : refuse('no_time_to_give')),
  decide(kase, { step, by, reasons }, context) {
    const late = lateOfOurs(kase, context).find((each) => each.step === step)
    if (late === undefined) return refuse('no_time_to_give')
    if (!isBefore(context.now, by)) return refuse('new_time_not_ahead')
    if (isBefore(plusMs(context.now, LONGEST_DAYS * DAY), by))
      return refuse('too_far_ahead', { days: LONGEST_DAYS })
    return (
      checkText(reasons, 'reason_missing') ?? [
        event(context, 'new_time_given', { step, was: late.by, by }, { reasons }),
      ]
    )
  },
  choices: ({ missed }) => ({ step: [...new Set(missed.map(({ step }) => step).filter(isToldToPerson))] }),
})

/** What we owe, have not done in time, and the person may read of. */
export function lateOfOurs(kase: Case, { now, calendar }: Pick<Moment, 'now' | 'calendar'>) {
  return everythingOwed(kase, calendar).flatMap((each: Next) =>
    each.by !== null &&
    isBefore(each.by, now) &&
    isToldToPerson(each.step) &&
    each.owner !== 'person' &&
    each.owner !== 'organisation'
      ? [{ step: each.step, by: each.by }]
      : [],
  )
}
