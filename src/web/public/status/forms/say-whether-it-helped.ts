import { field } from '../../../route.ts'
import type { PersonForm } from './person-form.ts'

export const sayWhetherItHelped: PersonForm<'say_whether_it_helped'> = {
  verb: 'say_whether_it_helped',
  input: (form) => ({
    referral: field(form, 'referral'),
    answer: field(form, 'answer') || undefined,
    words: field(form, 'words'),
  }),
  notes: (form, _view, speaker) =>
    field(form, 'answer') === ''
      ? [{ id: `helped-${field(form, 'referral')}-answer`, text: speaker.w.problems.choose }]
      : [],
  idOf: (path, form) => `helped-${field(form, 'referral')}-${path}`,
}
