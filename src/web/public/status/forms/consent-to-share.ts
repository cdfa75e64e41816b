import { field } from '../../../route.ts'
import type { PersonForm } from './person-form.ts'

export const consentToShare: PersonForm<'consent_to_share'> = {
  verb: 'consent_to_share',
  input: (form) => ({
    entity: field(form, 'entity'),
    identity: saysYes(form, 'identity'),
    warned: saysYes(form, 'warned'),
    ...(field(form, 'tell') === '' ? {} : { tell: saysYes(form, 'tell') }),
    fearsNoLonger: saysYes(form, 'calm'),
  }),
  notes(form, view, speaker) {
    const entity = view.organisations.find(({ id }) => id === field(form, 'entity'))
    const says = saysYes(form, 'identity') ? 'warned' : saysYes(form, 'tell') ? 'tell-warned' : null
    return says !== null && entity?.needsYes && !saysYes(form, 'warned')
      ? [{ id: `${says}-${entity.id}`, text: speaker.w.portal.status.sharing.tickMissing }]
      : []
  },
  idOf: () => '',
}

function saysYes(form: FormData, name: string): boolean {
  return field(form, name) === 'yes'
}
