import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { noteText } from '../case/fields.ts'
import { always, checkText, verb } from '../case/verb.ts'
import { refuse } from '../refusal.ts'

/**
 * Asks a second person to end a legal hold: whoever placed it cannot, and a hold that nobody is asked about outlasts its
 * reason. Until somebody has answered, nothing of the case is erased, and it stands on the list of what waits for a
 * second person (domain reference 4, rule 10).
 */
export const askToReleaseHold = verb({
  name: 'ask_to_release_hold',
  chapter: 'casework',
  by: ['staff'],
  from: always(),
  inPerson: true,
  input: z.object({ because: noteText() }),
  can({ held, toRelease }) {
    if (held === null) return refuse('nothing_held')
    return toRelease === null ? null : refuse('already_done')
  },
  decide: (_kase, { because }, context) =>
    checkText(because, 'reason_missing') ?? [event(context, 'hold_release_asked', {}, { because })],
})
