import { field } from '../../../route.ts'
import type { PersonForm } from './person-form.ts'

export const answerQuestion: PersonForm<'answer_question'> = {
  verb: 'answer_question',
  input: (form) => ({
    inquiry: field(form, 'inquiry'),
    without: field(form, 'without') || null,
    words: field(form, 'words'),
    ...(field(form, 'retaliation') === 'yes' && { retaliation: true }),
  }),
  notes: (form, _view, speaker) =>
    field(form, 'words') === '' && field(form, 'without') === ''
      ? [{ id: `inquiry-${field(form, 'inquiry')}-words`, text: speaker.w.portal.status.questions.missing }]
      : [],
  idOf: (path, form) => `inquiry-${field(form, 'inquiry')}-${path}`,
}
