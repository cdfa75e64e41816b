import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { choice } from '../case/fields.ts'
import { always, verb } from '../case/verb.ts'
import { allOf, refuse } from '../refusal.ts'
import { isBefore } from '../time/instant.ts'
import { codesOf } from '../vocabulary/code.ts'
import { ERASING_REASONS } from '../vocabulary/erasing.ts'
import { keepsFromErasing } from './erasing.ts'
import { isStillNeeded } from './retention.ts'

/**
 * The last entry of a case: its words are erased, and this says why. The entry itself has none, so that it stays as the
 * proof in the ledger.
 */
export const eraseCase = verb({
  name: 'erase_case',
  chapter: 'casework',
  by: ['clock'],
  from: always(),
  input: z.object({ because: choice(codesOf(ERASING_REASONS)) }),
  about: ['because'],
  subjects: ({ erasing }) => [
    ...(erasing === null ? [] : [{ because: erasing.because }]),
    { because: 'house' },
  ],
  can(kase, { because }, { now }) {
    const { erasing } = kase
    const isDue = erasing !== null && erasing.because === because && !isBefore(now, erasing.on)
    if (because !== 'house' && !isDue) return refuse('not_now', { verb: 'erase_case' })
    // What came since the person was told is looked at first.
    if (because === 'retention' && isStillNeeded(kase))
      return allOf(keepsFromErasing(kase)) ?? refuse('not_now', { verb: 'erase_case' })
    return allOf(keepsFromErasing(kase))
  },
  decide: (_kase, { because }, context) => [event(context, 'case_erased', { because }, {})],
})
