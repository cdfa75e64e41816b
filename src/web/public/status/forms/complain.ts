import { field } from '../../../route.ts'
import type { PersonForm } from './person-form.ts'

export const complain: PersonForm<'complain'> = {
  verb: 'complain',
  input: (form) => ({ against: field(form, 'against'), reasons: field(form, 'reasons') }),
  notes: (form, _view, speaker) =>
    field(form, 'reasons') === ''
      ? [{ id: `complain-${field(form, 'against')}`, text: speaker.w.portal.status.complaints.empty }]
      : [],
  idOf: (_path, form) => `complain-${field(form, 'against')}`,
}
