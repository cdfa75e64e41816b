import { field } from '../../../route.ts'
import type { PersonForm } from './person-form.ts'

export const writeMessage: PersonForm<'write_message'> = {
  verb: 'write_message',
  input: (form) => ({ body: field(form, 'body'), retaliation: field(form, 'retaliation') === 'yes' }),
  notes: (form, _view, speaker) =>
    field(form, 'body') === '' ? [{ id: 'body', text: speaker.w.portal.status.messages.empty }] : [],
  idOf: () => 'body',
  isRepeat(form, { messages }) {
    const since = messages.slice(Number(field(form, 'seen') || messages.length))
    // The same words with the tick that was missing before say something new.
    const news = field(form, 'retaliation') === 'yes'
    return since.some(
      ({ from, body, retaliation }) =>
        from === 'person' && body === field(form, 'body') && (retaliation || !news),
    )
  },
}
