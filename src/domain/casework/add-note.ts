import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { longText } from '../case/fields.ts'
import { always, checkText, verb } from '../case/verb.ts'

/** An internal note: never shown to the person or to another organisation. */
export const addNote = verb({
  name: 'add_note',
  chapter: 'casework',
  by: ['staff'],
  from: always(),
  input: z.object({ note: longText() }),
  decide: (_kase, { note }, context) =>
    checkText(note, 'text_missing') ?? [event(context, 'note_added', {}, { note })],
})
