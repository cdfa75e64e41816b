import type { CaseEvent } from './case-event.ts'
import type { ContactDetails, ContactPlan } from './case.ts'

/**
 * Who the person is and how they may be reached, where an event tells it: the filing itself, or what they said later.
 * Told with the filing it is a part of it, because the kinds of events stand in clear, and one of its own would tell
 * whoever holds the database who left a name. Null where an event tells nothing of it.
 */
export function contactTold(event: CaseEvent): ContactDetails | null {
  if (event.kind === 'contact_details_given') {
    const { leaveNoMessage = false, ...safe } = event.facts
    return { ...safe, ...waysIn(event.texts), plan: planIn(event.texts, leaveNoMessage) }
  }
  if (event.kind !== 'grievance_filed' || event.facts.contact === undefined) return null
  return { ...event.facts.contact, ...waysIn(event.texts) }
}

/**
 * The same, and what a body outside may be told of them: a name and a way that they gave nowhere else are theirs as well
 * (red line 9).
 */
export function waysTold(event: CaseEvent): Partial<Omit<ContactDetails, 'safety'>> | null {
  if (event.kind !== 'bodies_answered') return contactTold(event)
  const { name = null, howToReach = null } = event.texts
  return name === null && howToReach === null ? null : { name, howToReach }
}

type Ways = Pick<ContactDetails, 'name' | 'email' | 'howToReach' | 'plan'>

type Texts = CaseEvent<'contact_details_given'>['texts']

function waysIn({ name, email, howToReach }: Texts): Ways {
  return { name: name ?? null, email: email ?? null, howToReach: howToReach ?? null, plan: null }
}

function planIn({ times, coverName, whoMayAnswer }: Texts, leaveNoMessage: boolean): ContactPlan | null {
  const saysNothing = [times, coverName, whoMayAnswer].every((each) => each === undefined)
  if (saysNothing && !leaveNoMessage) return null
  return {
    times: times ?? null,
    coverName: coverName ?? null,
    whoMayAnswer: whoMayAnswer ?? null,
    leaveNoMessage,
  }
}

/** The event without the name of the person and the ways to reach them. */
export function withoutContact(event: CaseEvent): CaseEvent {
  if (event.kind === 'contact_details_given') return { ...event, texts: {} }
  if (event.kind === 'bodies_answered') {
    const { name: _, howToReach: __, ...texts } = event.texts
    return { ...event, texts }
  }
  if (event.kind !== 'grievance_filed') return event
  const { name: _, email: __, howToReach: ___, ...texts } = event.texts
  return { ...event, texts }
}
