import type { Empty } from '../casework/events.ts'
import type { Instant } from '../time/instant.ts'
import type { Confirmation, Element, OfferAnswer } from '../vocabulary/remedy.ts'

/** What can happen to a remedy plan. Same rule as `casework/events.ts`: no words in facts. */
export interface RemedyEvents {
  action_proposed: {
    facts: {
      readonly action: string
      readonly impact: string
      readonly entity: string
      readonly catalogue: string | null
      readonly elements: readonly Element[]
      readonly duty: 'duty' | 'voluntary'
      readonly dueAt: Instant
    }
    texts: { readonly what: string; readonly proofWanted: string }
  }
  element_considered: {
    facts: { readonly element: Element }
    texts: { readonly reasons: string }
  }
  person_consulted: { facts: { readonly action: string }; texts: { readonly words: string } }
  commitment_recorded: {
    facts: { readonly action: string; readonly answer: 'commits' | 'refuses' | 'disputes' }
    texts: { readonly words?: string }
  }
  offer_sent: {
    facts: { readonly offer: string; readonly actions: readonly string[] }
    texts: { readonly letter: string }
  }
  /** One or more parts of an offer; there may be several of these until all parts are answered. */
  offer_answered: {
    facts: { readonly offer: string; readonly answers: Readonly<Record<string, OfferAnswer>> }
    texts: Readonly<Record<string, string>>
  }
  action_imposed: { facts: { readonly action: string }; texts: { readonly reasons: string } }
  action_started: { facts: { readonly action: string }; texts: Empty }
  action_delivered: {
    facts: { readonly action: string; readonly at: Instant }
    texts: { readonly proof: string }
  }
  delivery_verified: { facts: { readonly action: string }; texts: { readonly how: string } }
  delivery_confirmed: {
    facts: { readonly action: string; readonly answer: Confirmation }
    texts: { readonly words?: string }
  }
  action_overtaken: { facts: { readonly action: string }; texts: { readonly reasons: string } }
}
