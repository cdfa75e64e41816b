import { field } from '../../../route.ts'
import type { PersonForm } from './person-form.ts'

export const answerTalk: PersonForm<'answer_talk'> = {
  verb: 'answer_talk',
  input: (form) => ({
    talk: field(form, 'talk'),
    answer: field(form, 'answer'),
    when: field(form, 'when') || null,
    words: field(form, 'words'),
  }),
  notes: (form, _view, speaker) =>
    field(form, 'answer') === 'yes' && field(form, 'when') === ''
      ? [{ id: `talk-${field(form, 'talk')}-when`, text: speaker.w.portal.status.talks.missing }]
      : [],
  idOf: (path, form) => `talk-${field(form, 'talk')}-${path}`,
}
