import type { Spot } from '../case/spots.ts'
import type { Desk } from './desk.ts'
import { localParts } from './local-moment.ts'

type Defaults = Readonly<Record<string, string | readonly string[]>>

const yesNo = (value: boolean) => (value ? 'yes' : 'no')

/** What a form starts with: what is known already, and the safe answer where there is one. */
export function defaultsFor(desk: Desk, spot: Spot): Defaults {
  const { kase, timeZone } = desk.view
  switch (spot.verb) {
    case 'give_contact_details': {
      if (!kase.person) return {}
      const { safety, name, email, howToReach } = kase.person
      return {
        safety,
        name: name ?? '',
        email: email ?? '',
        howToReach: howToReach ?? '',
      }
    }
    case 'describe_impact':
      return { relation: 'user_or_other', kind: 'actual' }
    case 'add_entity':
      return { operator: 'no', naming: 'confirmed' }
    case 'correct_entity': {
      const entity = kase.entities.find((each) => each.id === spot.about['entity'])
      if (!entity) return {}
      return {
        name: entity.name,
        naming: entity.naming,
        system: entity.system ?? '',
        role: entity.role,
        subtype: entity.subtype ?? '',
        size: entity.size ?? '',
        operator: yesNo(entity.operator),
        feared: yesNo(entity.feared),
      }
    }
    case 'tell_entity':
      return { withIdentity: 'no' }
    case 'offer_handover':
      return { withIdentity: 'no', impacts: kase.impacts.map((impact) => impact.id) }
    case 'flag_delay': {
      if (kase.dateThatWillPass === null) return {}
      const { date, time } = localParts(kase.dateThatWillPass, timeZone)
      return { 'deadline-date': date, 'deadline-time': time }
    }
    case 'propose_action':
      return desk.suggested ? fromCatalogue(desk, desk.suggested) : {}
    default:
      return {}
  }
}

function fromCatalogue(desk: Desk, entry: NonNullable<Desk['suggested']>): Defaults {
  const words = (
    desk.speaker.w.catalogue as Readonly<Record<string, { readonly action: string; readonly proof: string }>>
  )[entry.id]
  const doers = desk.view.kase.entities.filter((entity) => entity.role === entry.role)
  return {
    catalogue: entry.id,
    elements: entry.elements,
    what: words?.action ?? '',
    proofWanted: words?.proof ?? '',
    ...(doers.length === 1 && doers[0] ? { entity: doers[0].id } : {}),
  }
}
