import { z } from 'zod'
import { staffIdOf } from '../case/actor.ts'
import { event, type CaseEvent } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { maybeReason, yesNo } from '../case/fields.ts'
import { checkText, move, verb, type Moment } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { DAY, isPassed, plusMs } from '../time/instant.ts'
import { ownDue } from '../time/own-due.ts'
import { refuseWish } from './note-wish.ts'
import { openWish } from './noted-wish.ts'

/** Days for which what one of us noted can be done: whoever told it may want something else by then. */
const LONGEST_GOOD_DAYS = 14

/**
 * A second person says whether what one of us wrote down of a wish is done: as if the person had asked for it now. Whoever
 * wrote it down can only say no, and takes it back so, also where nobody else is left who could answer.
 */
export const ruleOnWish = verb({
  name: 'rule_on_wish',
  chapter: 'casework',
  by: ['staff'],
  from: {
    received: ['same', 'closed'],
    assessing: ['same', 'closed'],
    offered: ['same', 'closed'],
    delivering: ['same', 'closed'],
    confirming: ['same', 'closed'],
    closed: ['same'],
  },
  inPerson: true,
  input: z.object({ accepted: yesNo(), reasons: maybeReason() }),
  can: (kase) => (openWish(kase) === null ? refuse('not_now', { verb: 'rule_on_wish' }) : null),
  decide(kase, { accepted, reasons = '' }, context) {
    const noted = openWish(kase)
    if (noted === null) return refuse('not_now', { verb: 'rule_on_wish' })
    if (!accepted)
      return checkText(reasons, 'reason_missing') ?? [event(context, 'wish_ruled', { accepted }, { reasons })]
    if (staffIdOf(noted.by) === staffIdOf(context.by)) return refuse('second_person_needed')
    if (isPassed(plusMs(noted.at, LONGEST_GOOD_DAYS * DAY), context.now)) return refuse('wish_too_old')
    return (
      refuseWish(kase, noted.wish, context) ?? [
        event(context, 'wish_ruled', { accepted }, reasons ? { reasons } : {}),
        ...done(kase, noted, context),
      ]
    )
  },
})

function done(kase: Case, { wish }: NonNullable<Case['notedWish']>, context: Moment): CaseEvent[] {
  if (wish === 'erase')
    return [
      event(context, 'erasing_asked', { on: ownDue('CLK-OWN-ERASE-14D', context.now, context.calendar) }, {}),
    ]
  return [
    event(context, 'withdrawn', {}, {}),
    event(context, 'closed', { outcome: 'withdrawn_by_person', decision: null }, {}),
    ...move(kase, 'closed', context),
  ]
}
