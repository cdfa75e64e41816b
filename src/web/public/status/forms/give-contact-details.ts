import { field } from '../../../route.ts'
import type { PersonForm } from './person-form.ts'

export const giveContactDetails: PersonForm<'give_contact_details'> = {
  verb: 'give_contact_details',
  input: detailsIn,
  notes(form, _view, speaker) {
    const reachable = field(form, 'email') !== '' || field(form, 'reach') !== ''
    return field(form, 'step') !== 'remove' && reachable && field(form, 'safety') === ''
      ? [{ id: 'safety', text: speaker.w.portal.report.errors.safety }]
      : []
  },
  idOf: (path) => (path === 'howToReach' ? 'reach' : path),
}

interface Details {
  readonly safety?: string
  readonly name?: string
  readonly email?: string
  readonly howToReach?: string
  readonly times?: string
  readonly coverName?: string
  readonly whoMayAnswer?: string
  readonly leaveNoMessage?: boolean
}

function detailsIn(form: FormData): Details {
  if (field(form, 'step') === 'remove') return { safety: 'do_not_contact' }
  return {
    ...(field(form, 'safety') !== '' && { safety: field(form, 'safety') }),
    name: field(form, 'name'),
    email: field(form, 'email'),
    howToReach: field(form, 'reach'),
    times: field(form, 'times'),
    coverName: field(form, 'coverName'),
    whoMayAnswer: field(form, 'whoMayAnswer'),
    leaveNoMessage: field(form, 'leaveNoMessage') === 'yes',
  }
}
