import { field } from '../../../route.ts'
import type { PersonForm } from './person-form.ts'

/** The control of a field for one body of one offer; the body is empty where they went to one alone. */
export function helpedFieldId(referral: string, listing: string, name: string): string {
  return ['helped', referral, ...(listing === '' ? [] : [listing]), name].join('-')
}

export const sayWhetherItHelped: PersonForm<'say_whether_it_helped'> = {
  verb: 'say_whether_it_helped',
  input: (form) => ({
    referral: field(form, 'referral'),
    listing: field(form, 'listing') || undefined,
    answer: field(form, 'answer') || undefined,
    words: field(form, 'words'),
  }),
  notes: (form, _view, speaker) =>
    field(form, 'answer') === ''
      ? [
          {
            id: helpedFieldId(field(form, 'referral'), field(form, 'listing'), 'answer'),
            text: speaker.w.problems.choose,
          },
        ]
      : [],
  idOf: (path, form) => helpedFieldId(field(form, 'referral'), field(form, 'listing'), path),
}
