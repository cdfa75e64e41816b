import { field } from '../../../route.ts'
import type { PersonForm } from './person-form.ts'

export const confirmDelivery: PersonForm<'confirm_delivery'> = {
  verb: 'confirm_delivery',
  input: (form) => ({
    action: field(form, 'action'),
    answer: field(form, 'answer'),
    words: field(form, 'words'),
  }),
  notes: (form, _view, speaker) =>
    field(form, 'answer') === ''
      ? [{ id: `arrived-${field(form, 'action')}`, text: speaker.w.portal.status.confirm.missing }]
      : [],
  idOf: (path, form) => `${path === 'words' ? 'arrived-words' : 'arrived'}-${field(form, 'action')}`,
}
