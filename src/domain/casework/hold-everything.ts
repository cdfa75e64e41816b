import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { noteText } from '../case/fields.ts'
import { always, checkText, verb } from '../case/verb.ts'
import { refuse } from '../refusal.ts'

/**
 * A legal hold: nothing of the case is erased while somebody may have to show what is in it. The database itself
 * refuses to let go of its key. It copies nothing, so it is possible whatever the case is about (domain reference
 * 12.7).
 */
export const holdEverything = verb({
  name: 'hold_everything',
  chapter: 'casework',
  by: ['staff'],
  from: always(),
  input: z.object({ because: noteText() }),
  can: ({ held }) => (held === null ? null : refuse('already_done')),
  decide: (_kase, { because }, context) =>
    checkText(because, 'reason_missing') ?? [event(context, 'hold_placed', {}, { because })],
})
