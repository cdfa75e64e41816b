import type { Instant } from '../time/instant.ts'
import type { ActionState, Confirmation, Element, OfferAnswer } from '../vocabulary/remedy.ts'

/** A concrete promised step. Decided, accepted, delivered, verified and confirmed are separate facts. */
export interface RemedyAction {
  readonly id: string
  readonly impact: string
  readonly entity: string
  readonly catalogue: string | null
  readonly elements: readonly Element[]
  readonly what: string
  readonly duty: 'duty' | 'voluntary'
  readonly dueAt: Instant
  readonly proofWanted: string
  readonly state: ActionState
  /** What the entity said; `reported` when the coordinator entered it. */
  readonly commitment: {
    readonly answer: 'commits' | 'refuses' | 'disputes'
    readonly words: string | null
    readonly at: Instant
    readonly reported: boolean
  } | null
  readonly answer: {
    readonly code: OfferAnswer
    readonly words: string | null
    readonly at: Instant
  } | null
  readonly imposed: { readonly reasons: string; readonly at: Instant } | null
  readonly delivered: { readonly proof: string; readonly at: Instant; readonly reported: boolean } | null
  readonly verified: { readonly how: string; readonly at: Instant } | null
  readonly confirmed: {
    readonly code: Confirmation
    readonly words: string | null
    readonly at: Instant
  } | null
  readonly overtaken: { readonly reasons: string; readonly at: Instant } | null
}

/** Why an element has no action in the plan: asked and not wanted, or not fitting here. */
export interface ElementConsidered {
  readonly element: Element
  readonly reasons: string
  readonly at: Instant
}

export interface Offer {
  readonly id: string
  readonly actions: readonly string[]
  readonly letter: string
  readonly at: Instant
  readonly answered: {
    readonly at: Instant
    readonly answers: Readonly<Record<string, OfferAnswer>>
    readonly words: string | null
  } | null
  /** When the case was closed before the person had answered; a new offer is made when it opens again. */
  readonly lapsedAt: Instant | null
}

/** True while the person can answer. */
export function isOpen(offer: Offer): boolean {
  return offer.answered === null && offer.lapsedAt === null
}
