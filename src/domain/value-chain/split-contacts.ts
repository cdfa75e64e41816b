import { compareWorklist, type WorklistKey } from '../casework/worklist-order.ts'
import { findContact, type Contact, type ContactFacts } from './find-contact.ts'

export interface ImpactToCoordinate {
  readonly impact: string
  readonly facts: ContactFacts
  /** Where this impact alone would stand in the worklist. */
  readonly key: WorklistKey
}

export interface SplitContacts {
  /** The one the person talks to; null when no impact is described yet. */
  readonly front: Contact | null
  /** Who coordinates each impact, in the given order. */
  readonly contacts: readonly { readonly impact: string; readonly contact: Contact }[]
}

/**
 * One case may have a contact for each impact, but one visible front: the contact of the impact that comes first in
 * the order of the worklist (domain reference 6, handling 6).
 */
export function splitContacts(impacts: readonly ImpactToCoordinate[]): SplitContacts {
  const contacts = impacts.map(({ impact, facts, key }) => ({ impact, contact: findContact(facts), key }))
  const [first] = contacts.toSorted((a, b) => compareWorklist(a.key, b.key))
  return {
    front: first?.contact ?? null,
    contacts: contacts.map(({ impact, contact }) => ({ impact, contact })),
  }
}
