import { field } from '../../../route.ts'
import type { PersonForm } from './person-form.ts'

export const writeMessage: PersonForm<'write_message'> = {
  verb: 'write_message',
  input: (form) => ({
    body: field(form, 'body'),
    retaliation: field(form, 'retaliation') === 'yes',
    ...(field(form, 'notForAdvisers') === 'yes' && { notForAdvisers: true }),
    ...(isAddition(form) && { addsToStory: true }),
  }),
  notes: (form, _view, speaker) =>
    field(form, 'body') === '' ? [{ id: boxOf(form), text: speaker.w.portal.status.messages.empty }] : [],
  idOf: (_path, form) => boxOf(form),
}

/** It stands below what they told, and adds to it. */
function isAddition(form: FormData): boolean {
  return field(form, 'addsToStory') === 'yes'
}

function boxOf(form: FormData): string {
  return isAddition(form) ? 'told-body' : 'body'
}
