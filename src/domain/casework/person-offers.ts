import { isOpen, livePlan, waitingParts, type Offer } from '../remedy/plan.ts'
import type { Instant } from '../time/instant.ts'
import type { Element, OfferAnswer } from '../vocabulary/remedy.ts'
import type { Case } from '../case/case.ts'
import { isAskedAboutRemedy } from './has-reader.ts'

/** An offer that waits for nothing any more: answered in all parts, or over because the case came to an end. */
export interface PastOffer {
  readonly id: string
  readonly letter: string
  readonly at: Instant
  readonly early: boolean
  /** When the case was closed before every part had an answer. */
  readonly lapsedAt: Instant | null
  readonly parts: readonly AnsweredPart[]
  /** What the person said to all of it, each time they answered. */
  readonly words: readonly string[]
}

export interface AnsweredPart {
  readonly action: string
  readonly what: string
  /** What the person said; null for a part that they left open. */
  readonly answer: { readonly code: OfferAnswer; readonly words: string | null; readonly at: Instant } | null
}

/** Why an element of remedy has no action in what was offered; written for the person to read with the offer. */
export interface LeftOut {
  readonly element: Element
  readonly reasons: string
}

/** Offers that are no longer open, oldest first, with what the person answered to each part. */
export function pastOffers(kase: Case): PastOffer[] {
  return kase.offers
    .filter((offer) => !isOpen(offer, kase.plan))
    .map((offer) => ({
      id: offer.id,
      letter: offer.letter,
      at: offer.at,
      early: offer.early,
      lapsedAt: offer.lapsedAt,
      parts: answeredParts(kase, offer),
      words: wordsToAll(offer),
    }))
}

/** Each part of an offer with what the person said to it in this offer; an action may be offered again later. */
export function answeredParts(kase: Case, offer: Offer): AnsweredPart[] {
  return offer.actions.map((action) => {
    const reply = offer.answers.find((each) => each.answers[action] !== undefined)
    const code = reply?.answers[action]
    return {
      action,
      what: kase.plan.find((each) => each.id === action)?.what ?? '',
      answer: reply && code ? { code, words: reply.words[action] ?? null, at: reply.at } : null,
    }
  })
}

/** What the person said to all of an offer, each time they answered. */
export function wordsToAll(offer: Offer): string[] {
  return offer.answers.flatMap(({ words }) => (words['all'] === undefined ? [] : [words['all']]))
}

/**
 * The open offers, oldest first, each with the parts that wait for an answer. One that an earlier version sent to whoever
 * told of others waits for nobody.
 */
export function openOffers(kase: Case): { readonly offer: Offer; readonly waiting: readonly string[] }[] {
  if (!isAskedAboutRemedy(kase)) return []
  return kase.offers
    .filter((each) => isOpen(each, kase.plan))
    .map((offer) => ({ offer, waiting: waitingParts(offer, kase.plan) }))
}

/** The elements without an action, and why; empty before anything was offered, because a plan may still change. */
export function leftOut(kase: Case): LeftOut[] {
  if (kase.offers.length === 0) return []
  const live = livePlan(kase)
  return kase.elements
    .filter(({ element }) => !live.some((action) => action.elements.includes(element)))
    .map(({ element, reasons }) => ({ element, reasons }))
}

/** True when the person sees the action: it was offered, or done or made binding without having been offered. */
export function isSeen(kase: Case, action: string): boolean {
  return (
    kase.offers.some((offer) => offer.actions.includes(action)) ||
    kase.plan.some(({ id, imposed, delivered }) => id === action && (imposed !== null || delivered !== null))
  )
}
