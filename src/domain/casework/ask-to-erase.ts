import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { always, verb } from '../case/verb.ts'
import { allOf, refuse } from '../refusal.ts'
import { ownDue } from '../time/own-due.ts'
import { keepsFromErasing, waitsForUs } from './erasing.ts'

/**
 * The person asks that what they told is erased. It takes effect after two weeks, so that nobody who made them ask, or
 * asked with a receipt they found, has done it before the person looks again. No reason is needed.
 * For whoever does not write themselves it takes two of us (`note-wish.ts`).
 */
export const askToErase = verb({
  name: 'ask_to_erase',
  chapter: 'casework',
  by: ['person'],
  from: always(),
  input: z.object({}),
  // Who asks once more has said what they want of the words that they wrote meanwhile.
  can: (kase, _subject, moment) =>
    kase.erasing?.because === 'own_request' && !waitsForUs(kase)
      ? refuse('already_done')
      : allOf(keepsFromErasing(kase, moment)),
  decide: (_kase, _input, context) => [
    event(context, 'erasing_asked', { on: ownDue('CLK-OWN-ERASE-14D', context.now, context.calendar) }, {}),
  ],
})
