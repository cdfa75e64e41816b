import { field } from '../../../route.ts'
import type { PersonForm } from './person-form.ts'

export const sayOwnView: PersonForm<'say_own_view'> = {
  verb: 'say_own_view',
  input: (form) => ({ howBad: field(form, 'howBad') || null, putRight: field(form, 'putRight') || null }),
  notes: (form, _view, speaker) =>
    field(form, 'howBad') === '' && field(form, 'putRight') === ''
      ? [{ id: 'howBad', text: speaker.w.portal.status.ownView.missing }]
      : [],
  idOf: (path) => path,
}
