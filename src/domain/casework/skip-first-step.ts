import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { choice, reason } from '../case/fields.ts'
import { checkText, untilClosed, verb } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { codesOf } from '../vocabulary/code.ts'
import { FIRST_STEPS, type FirstStep } from '../vocabulary/first-hour.ts'
import { firstHour } from './first-hour.ts'

/**
 * Says why something of the first hour needs no doing here: it is done, or there is a reason, and nothing in between.
 */
export const skipFirstStep = verb({
  name: 'skip_first_step',
  chapter: 'casework',
  by: ['staff'],
  from: untilClosed(),
  input: z.object({ step: choice(codesOf(FIRST_STEPS)), reasons: reason() }),
  about: ['step'],
  subjects: () => codesOf(FIRST_STEPS).map((step) => ({ step })),
  can(kase, { step }, { calendar }) {
    const isOwed = firstHour(kase, calendar).some((each) => each.step === (step as FirstStep))
    if (!isOwed) return refuse('already_done')
    // Whoever is feared stays out, whatever reason there is.
    return step === 'say_who_may_see' && kase.operatorFearedSince !== null
      ? refuse('feared_operator_stays_out')
      : null
  },
  decide: (_kase, { step, reasons }, context) =>
    checkText(reasons, 'reason_missing') ?? [event(context, 'first_step_skipped', { step }, { reasons })],
})
