import type { CaseEvent } from './case-event.ts'
import type { ContactDetails } from './case.ts'

/**
 * Who the person is and how they may be reached, where an event tells it: the filing itself, or what they said later.
 * Told with the filing it is a part of it, because the kinds of events stand in clear, and one of its own would tell
 * whoever holds the database who left a name. Null where an event tells nothing of it.
 */
export function contactTold(event: CaseEvent): ContactDetails | null {
  if (event.kind === 'contact_details_given') return { ...event.facts, ...waysIn(event.texts) }
  if (event.kind !== 'grievance_filed' || event.facts.contact === undefined) return null
  return { ...event.facts.contact, ...waysIn(event.texts) }
}

type Ways = Pick<ContactDetails, 'name' | 'email' | 'howToReach'>

function waysIn({ name, email, howToReach }: CaseEvent<'contact_details_given'>['texts']): Ways {
  return { name: name ?? null, email: email ?? null, howToReach: howToReach ?? null }
}

/** The event without the name of the person and the ways to reach them. */
export function withoutContact(event: CaseEvent): CaseEvent {
  if (event.kind === 'contact_details_given') return { ...event, texts: {} }
  if (event.kind !== 'grievance_filed') return event
  const { name: _, email: __, howToReach: ___, ...texts } = event.texts
  return { ...event, texts }
}
