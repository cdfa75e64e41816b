import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { choice, maybeReason, yesNo } from '../case/fields.ts'
import { refuseEmptyWords } from '../case/say-something.ts'
import { always, checkText, verb } from '../case/verb.ts'
import { allOf, refuse, type Refusal } from '../refusal.ts'
import { isBefore } from '../time/instant.ts'
import { codesOf } from '../vocabulary/code.ts'
import { ERASING_REASONS } from '../vocabulary/erasing.ts'
import { keepsFromErasing, keepsThisErasing } from './erasing.ts'
import { leftOpen } from './left-open.ts'

/** Most characters of why: it is a sentence or two, and no story, because it outlives the words of the case. */
export const LONGEST_WHY = 1000

/**
 * The last entry of a case: its words are erased, and this says why. It is sealed like all others, and stays as the
 * proof in the ledger; what whoever has the receipt reads of it is kept apart (decision 0020). Whoever runs the machine
 * gives a reason, and says that they know what is still open (red line 14: nobody's case ends unread, undecided or with
 * a word for a reason).
 */
export const eraseCase = verb({
  name: 'erase_case',
  chapter: 'casework',
  by: ['clock'],
  from: always(),
  input: z.object({
    because: choice(codesOf(ERASING_REASONS)),
    reasons: maybeReason(),
    knowing: yesNo().optional(),
  }),
  about: ['because'],
  subjects: ({ erasing }) => [
    ...(erasing === null ? [] : [{ because: erasing.because }]),
    { because: 'house' },
  ],
  can(kase, { because }, moment) {
    const { erasing } = kase
    const isDue = erasing !== null && erasing.because === because && !isBefore(moment.now, erasing.on)
    if (because === 'house') return allOf(keepsFromErasing(kase, moment))
    // What came since they asked, or were told, is looked at first.
    return isDue ? allOf(keepsThisErasing(kase, moment)) : refuse('not_now', { verb: 'erase_case' })
  },
  decide(kase, { because, reasons = '', knowing = false }, context) {
    if (because !== 'house') return [event(context, 'case_erased', { because }, {})]
    const open = leftOpen(kase)
    const refusals = [
      refuseWhy(reasons),
      ...(knowing || open.length === 0 ? [] : [refuse('something_is_open')]),
    ].filter((each) => each !== null)
    return allOf(refusals) ?? [event(context, 'case_erased', { because, open }, { reasons })]
  },
})

function refuseWhy(reasons: string): Refusal | null {
  if (reasons.length > LONGEST_WHY)
    return refuse('text_too_long', { longest: LONGEST_WHY, typed: reasons.length })
  return checkText(reasons, 'reason_missing') ?? refuseEmptyWords(reasons)
}
