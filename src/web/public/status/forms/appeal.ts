import { field } from '../../../route.ts'
import type { PersonForm } from './person-form.ts'

export const appeal: PersonForm<'appeal'> = {
  verb: 'appeal',
  input: (form) => ({ decision: field(form, 'decision'), reasons: field(form, 'reasons') }),
  notes: (form, _view, speaker) =>
    field(form, 'reasons') === ''
      ? [{ id: `appeal-${field(form, 'decision')}`, text: speaker.w.portal.status.decisions.appealEmpty }]
      : [],
  idOf: (_path, form) => `appeal-${field(form, 'decision')}`,
}
