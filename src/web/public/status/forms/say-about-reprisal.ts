import { field } from '../../../route.ts'
import type { PersonForm } from './person-form.ts'

export const sayAboutReprisal: PersonForm<'say_about_reprisal'> = {
  verb: 'say_about_reprisal',
  input: (form) => ({
    reprisal: field(form, 'reprisal'),
    how: field(form, 'how'),
    words: field(form, 'words'),
  }),
  notes: (form, _view, speaker) =>
    field(form, 'how') === '' ? [{ id: 'reprisal-how', text: speaker.w.portal.status.reprisal.missing }] : [],
  idOf: (path) => `reprisal-${path}`,
}
