import { field } from '../../../route.ts'
import type { PersonForm } from './person-form.ts'

export const answerTalkRecord: PersonForm<'answer_talk_record'> = {
  verb: 'answer_talk_record',
  input: (form) => ({
    talk: field(form, 'talk'),
    answer: field(form, 'answer') || null,
    words: field(form, 'words'),
  }),
  notes: (form, _view, speaker) =>
    field(form, 'words') === '' && field(form, 'answer') === ''
      ? [{ id: `record-${field(form, 'talk')}-answer`, text: speaker.w.portal.status.shownFacts.missing }]
      : [],
  idOf: (path, form) => `record-${field(form, 'talk')}-${path}`,
}
