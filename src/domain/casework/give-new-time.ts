import { z } from 'zod'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { lateKey, moment, reason } from '../case/fields.ts'
import { always, checkText, verb, type Moment } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { DAY, isBefore, isPassed, plusMs, type Instant } from '../time/instant.ts'
import { isNoted } from './next-step.ts'
import { everythingOwed, type Next } from './owed.ts'
import type { CaseKind } from '../vocabulary/intake.ts'
import { isToldToPerson } from './steps.ts'

/** A new time that lies further ahead is none; whoever needs longer says so again (severity rule 7). */
const LONGEST_DAYS = 90

/**
 * A promised time has passed, and the person is told a new one and the reason (severity rule 7). It stays late, on the
 * list of what is late and in its place in the order, until it is done: a new time takes nothing back. When it passes
 * as well, that is missed too. It is for one thing: of two that are late, the other still has none.
 */
export const giveNewTime = verb({
  name: 'give_new_time',
  chapter: 'casework',
  by: ['staff'],
  from: always(),
  needsReader: true,
  input: z.object({
    /** What is late: its step, and what it is about where more than one is; `key` of what is owed. */
    late: lateKey(),
    by: moment(),
    reasons: reason(),
  }),
  can: (kase, _subject, at) => (lateOfOurs(kase, at).length > 0 ? null : refuse('no_time_to_give')),
  decide(kase, { late: key, by, reasons }, context) {
    const fitting = lateOfOurs(kase, context).filter((each) => each.key === key || each.step === key)
    const late = fitting.find((each) => each.key === key) ?? fitting[0]
    if (late === undefined) return refuse('no_time_to_give', { field: 'late' })
    if (late.key !== key && fitting.length > 1) return refuse('which_is_late', { field: 'late' })
    if (!isBefore(context.now, by)) return refuse('new_time_not_ahead')
    if (isBefore(plusMs(context.now, LONGEST_DAYS * DAY), by))
      return refuse('too_far_ahead', { days: LONGEST_DAYS })
    // The new time that was told before is broken too, also where no clock has noted it yet.
    const broken = late.newTime && { step: late.step, by: late.newTime.by }
    const isBroken = broken !== null && !isBefore(context.now, broken.by) && !isNoted(kase, broken)
    return (
      checkText(reasons, 'reason_missing') ?? [
        ...(isBroken ? [event(context, 'promise_missed', broken, {})] : []),
        event(context, 'new_time_given', { step: late.step, was: late.by, by, late: late.key }, { reasons }),
      ]
    )
  },
})

/** What we owe, have not done in time, and the person may read of. */
export function lateOfOurs(kase: Case, { now, calendar }: Pick<Moment, 'now' | 'calendar'>) {
  return everythingOwed(kase, calendar).filter((each): each is Next & { by: Instant } =>
    isLateOfOurs(each, now, kase.kind),
  )
}

/** True for what we owe, is over its time, and the person may read of. */
export function isLateOfOurs(each: Next, now: Instant, kind: CaseKind): each is Next & { by: Instant } {
  return (
    each.by !== null &&
    isPassed(each.by, now) &&
    isToldToPerson(each.step, kind) &&
    each.owner !== 'person' &&
    each.owner !== 'organisation'
  )
}
