import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { noteText } from '../case/fields.ts'
import { always, checkText, verb } from '../case/verb.ts'
import { refuse } from '../refusal.ts'

/**
 * Says that a legal hold stays which somebody asked to end. It takes no second person, because nothing is let go with it:
 * whoever asked takes that back so, also where nobody else is left who could answer.
 */
export const keepHold = verb({
  name: 'keep_hold',
  chapter: 'casework',
  by: ['staff'],
  from: always(),
  inPerson: true,
  input: z.object({ because: noteText() }),
  can({ held, toRelease }) {
    if (held === null) return refuse('nothing_held')
    return toRelease === null ? refuse('already_done') : null
  },
  decide: (_kase, { because }, context) =>
    checkText(because, 'reason_missing') ?? [event(context, 'hold_kept', {}, { because })],
})
