import { field } from '../../../route.ts'
import type { PersonForm } from './person-form.ts'

export const keepFrom: PersonForm<'keep_from'> = {
  verb: 'keep_from',
  input: (form) => ({ who: field(form, 'who') }),
  notes: (form, _view, speaker) =>
    field(form, 'who') === '' ? [{ id: 'kept-from-who', text: speaker.w.portal.status.keptFrom.empty }] : [],
  idOf: () => 'kept-from-who',
}
