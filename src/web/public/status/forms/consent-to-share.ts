import { field } from '../../../route.ts'
import type { PersonForm } from './person-form.ts'

export const consentToShare: PersonForm<'consent_to_share'> = {
  verb: 'consent_to_share',
  input: (form) => ({
    entity: field(form, 'entity'),
    identity: saysYes(form, 'identity'),
    warned: saysYes(form, 'warned'),
    fearsNoLonger: saysYes(form, 'calm'),
  }),
  notes(form, view, speaker) {
    const entity = view.organisations.find(({ id }) => id === field(form, 'entity'))
    return entity?.feared && saysYes(form, 'identity') && !saysYes(form, 'warned')
      ? [{ id: `warned-${entity.id}`, text: speaker.w.portal.status.sharing.tickMissing }]
      : []
  },
  idOf: () => '',
  isRepeat(form, view) {
    const entity = view.organisations.find(({ id }) => id === field(form, 'entity'))
    if (saysYes(form, 'calm')) return entity?.feared === false
    return entity?.mayKnowWho === saysYes(form, 'identity')
  },
}

function saysYes(form: FormData, name: string): boolean {
  return field(form, name) === 'yes'
}
