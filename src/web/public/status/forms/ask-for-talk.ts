import { field } from '../../../route.ts'
import type { PersonForm } from './person-form.ts'

export const askForTalk: PersonForm<'ask_for_talk'> = {
  verb: 'ask_for_talk',
  input: (form) => ({ kind: field(form, 'kind'), words: field(form, 'words') }),
  notes: (form, _view, speaker) =>
    field(form, 'kind') === '' ? [{ id: 'talk-kind', text: speaker.w.problems.choose }] : [],
  idOf: (path) => `talk-${path}`,
}
