import { field } from '../../../route.ts'
import type { PersonForm } from './person-form.ts'

export const writeMessage: PersonForm<'write_message'> = {
  verb: 'write_message',
  input: (form) => ({ body: field(form, 'body'), retaliation: field(form, 'retaliation') === 'yes' }),
  notes: (form, _view, speaker) =>
    field(form, 'body') === '' ? [{ id: 'body', text: speaker.w.portal.status.messages.empty }] : [],
  idOf: () => 'body',
}
