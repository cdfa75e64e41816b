import type { CaseEvent } from './case-event.ts'
import type { ContactDetails, ContactPlan } from './case.ts'

/**
 * Who the person is and how they may be reached, where an event tells it: the filing itself, or what they said later.
 * Told with the filing it is a part of it, because the kinds of events stand in clear, and one of its own would tell
 * whoever holds the database who left a name. Null where an event tells nothing of it.
 */
export function contactTold(event: CaseEvent): ContactDetails | null {
  if (event.kind === 'contact_details_given') return toldIn(event.facts, event.texts)
  if (event.kind !== 'grievance_filed' || event.facts.contact === undefined) return null
  return toldIn(event.facts.contact, event.texts)
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

type Given = CaseEvent<'contact_details_given'>
type Texts = Given['texts']

function toldIn({ leaveNoMessage = false, ...safe }: Given['facts'], texts: Texts): ContactDetails {
  const { name = null, email = null, howToReach = null } = texts
  return { ...safe, name, email, howToReach, plan: planIn(texts, leaveNoMessage) }
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

const OF_CONTACT = ['name', 'email', 'howToReach', 'times', 'coverName', 'whoMayAnswer']

/** The event without the name of the person and the ways to reach them. */
export function withoutContact(event: CaseEvent): CaseEvent {
  if (event.kind === 'contact_details_given') return { ...event, texts: {} }
  if (event.kind === 'bodies_answered') {
    const { name: _, howToReach: __, ...texts } = event.texts
    return { ...event, texts }
  }
  if (event.kind !== 'grievance_filed') return event
  const texts = Object.fromEntries(Object.entries(event.texts).filter(([name]) => !OF_CONTACT.includes(name)))
  return { ...event, texts: texts as typeof event.texts }
}
