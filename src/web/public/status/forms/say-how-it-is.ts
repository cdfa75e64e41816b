import { FOLLOW_UP_QUESTIONS } from '../../../../domain/vocabulary/follow-up.ts'
import { field, fields } from '../../../route.ts'
import type { PersonForm } from './person-form.ts'

export const sayHowItIs: PersonForm<'say_how_it_is'> = {
  verb: 'say_how_it_is',
  input: (form) => ({
    after: field(form, 'after'),
    ...Object.fromEntries(FOLLOW_UP_QUESTIONS.map(({ code }) => [code, field(form, code) || null])),
    actions: fields(form, 'actions'),
    words: field(form, 'words'),
  }),
  notes: (form, _view, speaker) =>
    field(form, 'words') === '' && FOLLOW_UP_QUESTIONS.every(({ code }) => field(form, code) === '')
      ? [{ id: 'how-it-is-words', text: speaker.w.portal.status.howItIs.missing }]
      : [],
  idOf: (path) => `how-it-is-${path}`,
}
