import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { maybeShortText, moment, reprisalId, words } from '../case/fields.ts'
import { always, checkText, verb } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { isBefore } from '../time/instant.ts'
import { lastLook } from './reprisals.ts'
import { refuseNamed, refuseUnlessOpen, reprisalsNow } from './take-up-reprisal.ts'

/**
 * What was done about the trouble that the person has, in words that they read, and when somebody looks next: always a
 * day, at most 14 days ahead. Naming a body outside hands nothing over: that takes the person's yes.
 */
export const recordReprisalStep = verb({
  name: 'record_reprisal_step',
  chapter: 'casework',
  by: ['staff'],
  from: always(),
  inPerson: true,
  needsReader: true,
  input: z.object({ reprisal: reprisalId(), done: words(), nextAt: moment(), body: maybeShortText() }),
  about: ['reprisal'],
  subjects: reprisalsNow,
  can: (kase, subject, context) => refuseUnlessOpen(kase, subject) ?? refuseNamed(kase, context),
  decide(_kase, { reprisal, done, nextAt, body }, context) {
    const last = lastLook(context.now, context.calendar)
    if (!isBefore(context.now, nextAt) || isBefore(last, nextAt))
      return refuse('reprisal_look_too_far', { by: last })
    return (
      checkText(done, 'text_missing') ?? [
        event(context, 'reprisal_step_taken', { reprisal, nextAt }, { done, ...(body && { body }) }),
      ]
    )
  },
})
