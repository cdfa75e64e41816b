import { event } from '../case/case-event.ts'
import { checkText } from '../case/verb.ts'
import type { Rule } from '../case/rule-on.ts'

export interface AddNote {
  readonly note: string
}

/** An internal note: never shown to the person or to another organisation. */
export const addNote: Rule<AddNote> = (_kase, input, context) =>
  checkText(input.note, 'text_missing') ?? [event(context, 'note_added', {}, { note: input.note })]
