import { field } from '../../../route.ts'
import type { PersonForm } from './person-form.ts'

export const openJoining: PersonForm<'open_joining'> = {
  verb: 'open_joining',
  input: (form) => ({ shown: field(form, 'shown'), hearsOutcome: field(form, 'hears') === 'yes' }),
  notes: (form, _view, speaker) =>
    field(form, 'hears') === ''
      ? [{ id: 'joining-hears', text: speaker.w.portal.status.group.hearsMissing }]
      : [],
  idOf: (path) => `joining-${path === 'hearsOutcome' ? 'hears' : path}`,
}
