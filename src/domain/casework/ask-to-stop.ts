import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { choice, meantSo, moment, shortText, toOrganisation } from '../case/fields.ts'
import { checkText, nextId, untilClosed, verb } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { DAY, isBefore, plusMs } from '../time/instant.ts'
import { whyNameMayNotLearn } from '../value-chain/may-learn.ts'
import { codesOf } from '../vocabulary/code.ts'
import { MEASURES } from '../vocabulary/first-hour.ts'

/** What stops it is looked at again within a week: a later time would empty the first hour (red line 14). */
const LONGEST_DAYS = 7

/**
 * Records that somebody was asked to stop it, take it down or hold it, and by when. From the first second: it needs no
 * harm, no organisation and no finding (interim rule of domain reference 5: stop first, argue later; UNGP 22).
 */
export const askToStop = verb({
  name: 'ask_to_stop',
  chapter: 'casework',
  by: ['staff'],
  from: untilClosed(),
  input: z.object({
    measure: choice(codesOf(MEASURES)),
    whom: shortText(),
    what: toOrganisation(),
    until: moment(),
    meantSo: meantSo(),
  }),
  decide(kase, { measure, whom, what, until }, context) {
    if (!isBefore(context.now, until)) return refuse('deadline_in_the_past')
    if (isBefore(plusMs(context.now, LONGEST_DAYS * DAY), until))
      return refuse('too_far_ahead', { days: LONGEST_DAYS })
    return (
      checkText(whom, 'text_missing') ??
      checkText(what, 'text_missing') ??
      whyNameMayNotLearn(kase, whom) ?? [
        event(context, 'stop_asked', { asked: nextId('m', kase.measures), measure, until }, { whom, what }),
      ]
    )
  },
})
