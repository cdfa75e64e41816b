import { field } from '../../../route.ts'
import type { PersonForm } from './person-form.ts'

/** The fields that are asked for, in their order. */
const ASKED = ['name', 'mandate', 'earlier'] as const

export const letInAdviser: PersonForm<'let_in_adviser'> = {
  verb: 'let_in_adviser',
  input: (form) => ({
    name: field(form, 'name'),
    mandate: field(form, 'mandate'),
    seesEarlier: field(form, 'earlier') === 'yes',
  }),
  notes: (form, _view, speaker) =>
    ASKED.filter((each) => field(form, each) === '').map((each) => ({
      id: `adviser-${each}`,
      text: speaker.w.portal.status.advisers.missing[each],
    })),
  idOf: (path) => `adviser-${path === 'seesEarlier' ? 'earlier' : path}`,
}
