import { isBefore, type Instant } from '../time/instant.ts'
import { isOver, isPromised } from './action-states.ts'
import type { DutyStanding } from './duty.ts'
import { codesOf } from '../vocabulary/code.ts'
import {
  ELEMENTS,
  type ActionState,
  type Confirmation,
  type Element,
  type OfferAnswer,
} from '../vocabulary/remedy.ts'

/** A concrete promised step. Decided, accepted, delivered, verified and confirmed are separate facts. */
export interface RemedyAction {
  readonly id: string
  readonly impact: string
  readonly entity: string
  readonly catalogue: string | null
  readonly elements: readonly Element[]
  readonly what: string
  /**
   * What it was called when it was planned, in cases from before it followed the finding (`dutyOf`); nothing rests on
   * it.
   */
  readonly duty: 'duty' | 'voluntary' | null
  /** It is influence on somebody else, and puts nothing right by itself. */
  readonly leverage: boolean
  /** When its doer's time is over; before the person's yes, as if they had given it when it was planned. */
  readonly dueAt: Instant
  /** Days from the person's yes; null where the harm sets the day. */
  readonly withinDays: number | null
  readonly proposedAt: Instant
  /** A later finding made a duty of it, or took the duty away; null while none did. */
  readonly dutyChanged: {
    readonly from: DutyStanding
    readonly to: DutyStanding
    readonly at: Instant
  } | null
  readonly proofWanted: string
  readonly state: ActionState
  /** The person may count on it; settled each time something happened to it. */
  readonly promised: boolean
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
  readonly delivered: {
    readonly proof: string
    readonly at: Instant
    readonly reported: boolean
    /** Who of the staff wrote it down; null for anybody else. */
    readonly by: string | null
    /** It happened although nobody had asked whoever did it: how we know. Nobody's promise, and no answer to us. */
    readonly unasked: string | null
  } | null
  readonly verified: {
    readonly how: string
    readonly at: Instant
    /** Why nobody else could look, where whoever wrote the delivery down checked it. */
    readonly alone?: string
  } | null
  readonly confirmed: {
    readonly code: Confirmation
    readonly words: string | null
    readonly at: Instant
  } | null
  readonly overtaken: { readonly reasons: string; readonly at: Instant } | null
  /** Each time that it was there and was so no longer, oldest first. */
  readonly heldBefore: readonly HeldBefore[]
}

/** What was promised was there, until the person said that it is so no longer: that promise is over, kept or late. */
export interface HeldBefore {
  readonly dueAt: Instant
  readonly deliveredAt: Instant
  readonly saidAt: Instant
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
  /** Agreed before anybody found who is responsible: assessment goes on, and it is no ending. */
  readonly early: boolean
  /** The urgent part, sent before the rest of the plan. */
  readonly restFollows: boolean
  /** What the person said so far, oldest first; they may answer some parts now and others later. */
  readonly answers: readonly OfferReply[]
  /** When the case was closed before the person had answered; a new offer is made when it opens again. */
  readonly lapsedAt: Instant | null
  /** When they took more time, to have advice before they answer; null where they did not. */
  readonly adviceAt: Instant | null
}

/** What the person sent at once. */
export interface OfferReply {
  readonly at: Instant
  /** By id of the action. */
  readonly answers: Readonly<Record<string, OfferAnswer>>
  /** What they said to an action (key: its id), or to all of it (key: `all`). */
  readonly words: Readonly<Record<string, string>>
}

/** True for a yes of the person to what was offered, to all or to a part of it. */
export function saysYes(answer: OfferAnswer | undefined): boolean {
  return answer === 'accept' || answer === 'accept_partly'
}

/** The actions that something is still expected of. */
export function livePlan({ plan }: { readonly plan: readonly RemedyAction[] }): readonly RemedyAction[] {
  return plan.filter(({ state }) => !isOver(state))
}

/** The offered actions that still wait for an answer; what was taken out of the plan waits no longer. */
export function waitingParts(offer: Offer, plan: readonly RemedyAction[]): readonly string[] {
  if (offer.lapsedAt !== null) return []
  return offer.actions.filter(
    (id) =>
      !offer.answers.some((reply) => reply.answers[id] !== undefined) &&
      !plan.some((action) => action.id === id && isOver(action.state)),
  )
}

/** True while the person can answer a part of it. */
export function isOpen(offer: Offer, plan: readonly RemedyAction[]): boolean {
  return waitingParts(offer, plan).length > 0
}

/** What can be offered now: nothing that the person was asked about and has not answered. */
export function toOffer({ plan, offers }: Plan): readonly RemedyAction[] {
  const asked = new Set(offers.flatMap((offer) => waitingParts(offer, plan)))
  return plan.filter((action) => isToOffer(action) && !asked.has(action.id))
}

/**
 * What the person was told to expect after the urgent part, and was never asked about; also when whoever would have to
 * do it refuses, because what was announced does not end by their no (UNGP 31(c) and (f)).
 */
export function announced({ plan, offers }: Plan): readonly RemedyAction[] {
  return plan.filter(
    ({ id, state, proposedAt }) =>
      !isOver(state) &&
      !isPromised(state) &&
      !offers.some(({ actions }) => actions.includes(id)) &&
      (offers.at(-1)?.restFollows === true ||
        offers.some(({ restFollows, at }) => restFollows && !isBefore(at, proposedAt))),
  )
}

/** What was announced to the person and can be offered now. */
export function heldBack(of: Plan): readonly RemedyAction[] {
  return announced(of).filter(isToOffer)
}

/**
 * Each part that the person still thought about when the case was closed, and that nobody asked them about since; and
 * when that was.
 */
export function lapsed({ plan, offers }: Plan): { readonly action: RemedyAction; readonly at: Instant }[] {
  return plan.filter(isToOffer).flatMap((action) => {
    const last = offers.findLast(({ actions }) => actions.includes(action.id))
    const isLeft = last?.answers.every(({ answers }) => answers[action.id] === undefined) === true
    return isLeft && last?.lapsedAt ? [{ action, at: last.lapsedAt }] : []
  })
}

/** The elements of remedy that neither an action of the plan serves nor a reason speaks of. */
export function silentOn({
  plan,
  elements,
}: {
  readonly plan: readonly RemedyAction[]
  readonly elements: readonly ElementConsidered[]
}): readonly Element[] {
  return codesOf(ELEMENTS).filter(
    (element) =>
      !plan.some((action) => !isOver(action.state) && action.elements.includes(element)) &&
      !elements.some((considered) => considered.element === element),
  )
}

interface Plan {
  readonly plan: readonly RemedyAction[]
  readonly offers: readonly Offer[]
}

/** True for what can still be asked about: neither promised nor over, and not refused by who would have to do it. */
export function isToOffer({ state }: Pick<RemedyAction, 'state'>): boolean {
  return !isOver(state) && !isPromised(state) && state !== 'refused_by_entity'
}
