import { field } from '../../../route.ts'
import type { PersonForm } from './person-form.ts'

export const answerFact: PersonForm<'answer_fact'> = {
  verb: 'answer_fact',
  input: (form) => ({
    fact: field(form, 'fact'),
    answer: field(form, 'answer') || null,
    words: field(form, 'words'),
  }),
  notes: (form, _view, speaker) =>
    field(form, 'words') === '' && field(form, 'answer') === ''
      ? [{ id: `fact-${field(form, 'fact')}-answer`, text: speaker.w.portal.status.shownFacts.missing }]
      : [],
  idOf: (path, form) => `fact-${field(form, 'fact')}-${path}`,
}
