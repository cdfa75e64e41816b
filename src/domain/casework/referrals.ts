import { tiedToAny, type ShownBody } from '../bodies/bodies-for.ts'
import type { ShownListing } from '../bodies/shown-listing.ts'
import { standingOf } from '../bodies/checked.ts'
import { namesToMind } from '../bodies/names-to-mind.ts'
import type { Case } from '../case/case.ts'
import type { Subject } from '../case/verb.ts'
import { refuse, type Refusal } from '../refusal.ts'
import type { Calendar } from '../time/calendar.ts'
import { isBefore, type Instant } from '../time/instant.ts'
import { ownDue } from '../time/own-due.ts'
import type { BodyChannel, Need } from '../vocabulary/bodies.ts'
import type { ReferralAnswer, WhetherHelped } from '../vocabulary/referral.ts'
import { hasReader } from './has-reader.ts'

/** What the person said once to bodies that they were offered. */
export interface ReferralSaid {
  readonly answer: ReferralAnswer
  /** Which of them; null where none was wanted. */
  readonly listing: string | null
  /** All that may be told of them, in their words: nothing else ever is. */
  readonly mayTell: MayTell | null
  readonly at: Instant
}

export interface MayTell {
  readonly name: string | null
  readonly howToReach: string
  readonly what: string | null
}

/** Bodies outside that were offered to the person for one need, and what came of it (domain reference 14). */
export interface Referral {
  readonly id: string
  readonly need: Need
  /** As it was asked for; null where nobody knew. */
  readonly country: string | null
  /** A sentence of ours with it. */
  readonly words: string | null
  readonly at: Instant
  /** In the order of the directory on that day, as they were listed then. */
  readonly bodies: readonly ShownListing[]
  /** Everything that the person said to it, oldest first; the last one counts. */
  readonly said: readonly ReferralSaid[]
  /** When the chosen body was told, and by which way; null while it was not. */
  readonly told: { readonly when: Instant; readonly way: BodyChannel; readonly at: Instant } | null
  /** When the person was asked whether it helped; null while they were not. */
  readonly askedAt: Instant | null
  /** What they said of it, each time. */
  readonly outcomes: readonly {
    readonly answer: WhetherHelped
    readonly words: string | null
    readonly at: Instant
  }[]
}

/** Fewest bodies to choose from, where the directory has as many. */
export const CHOICES_WANTED = 2

/** Every offer of bodies, as what something can be done to. */
export function eachReferral({ referrals }: Case): Subject[] {
  return referrals.map(({ id }) => ({ referral: id }))
}

/** The offer of bodies of that id, or a refusal: there is none. */
export function findReferral({ referrals }: Case, id: string | undefined): Referral | Refusal {
  return referrals.find((each) => each.id === id) ?? refuse('unknown_body')
}

/** What the person said last; null while they said nothing. */
export function lastSaid({ said }: Pick<Referral, 'said'>): ReferralSaid | null {
  return said.at(-1) ?? null
}

/** A yes to being told of. */
export interface Consent extends MayTell {
  readonly listing: string
  readonly at: Instant
}

/** The yes of the person that stands: to tell one body what they wrote for it. Null where there is none. */
export function consentIn(referral: Pick<Referral, 'said'>): Consent | null {
  const last = lastSaid(referral)
  if (last?.answer !== 'tell_them' || last.listing === null || last.mayTell === null) return null
  return { ...last.mayTell, listing: last.listing, at: last.at }
}

/** True while a body waits to be told, because the person said yes. */
export function waitsToBeTold(referral: Referral): boolean {
  return referral.told === null && consentIn(referral) !== null
}

/** By when it is told: two working days from the yes (a choice of this project). */
export function tellDue({ at }: Consent, calendar: Calendar): Instant {
  return ownDue('CLK-OWN-REFERRAL-2WD', at, calendar)
}

/** The body that the person turned to, or that was told of them, and since when; null while there is none. */
export function wentTo({
  said,
  told,
}: Referral): { readonly listing: string; readonly since: Instant } | null {
  const last = lastSaid({ said })
  if (last === null || last.listing === null) return null
  if (last.answer === 'go_myself') return { listing: last.listing, since: last.at }
  return told && { listing: last.listing, since: told.at }
}

/** The offers of which the person will be asked, once, whether it helped; soonest first. Whoever stopped is left in peace. */
export function toAskWhetherHelped(
  kase: Case,
  calendar: Calendar,
): readonly { readonly referral: string; readonly due: Instant }[] {
  const { outcome, erasing } = kase
  if (erasing !== null || !hasReader(kase) || outcome === 'withdrawn_by_person' || outcome === 'set_aside')
    return []
  return kase.referrals.flatMap((each) => {
    const went = wentTo(each)
    if (went === null || each.askedAt !== null || each.outcomes.length > 0) return []
    return [{ referral: each.id, due: ownDue('CLK-OWN-REFERRAL-28D', went.since, calendar) }]
  })
}

/** Answers after which another body is looked for. */
const NO_HELP: readonly WhetherHelped[] = ['did_not_help', 'nobody_answered']

/**
 * Offers of which the person said that it did not help, or that nobody answered, with since when: until others are offered
 * for that need, or one of us has written to them.
 */
export function withoutHelp({
  referrals,
  messages,
}: Case): readonly { readonly id: string; readonly since: Instant }[] {
  return referrals.flatMap(({ id, need, outcomes }) => {
    const last = outcomes.at(-1)
    if (last === undefined || !NO_HELP.includes(last.answer)) return []
    const isAnswered =
      referrals.some((each) => each.need === need && isSince(each.at, last.at) && each.id !== id) ||
      messages.some(({ from, at }) => from === 'staff' && isSince(at, last.at))
    return isAnswered ? [] : [{ id, since: last.at }]
  })
}

/** True while the person waits for us over a body: it is to be told, or others are to be looked for. */
export function waitsOverBodies(kase: Case): boolean {
  return kase.referrals.some(waitsToBeTold) || withoutHelp(kase).length > 0
}

/**
 * Bodies as somebody is shown them now: what was listed on the day stays, and how old it is, and who is tied to whom, is
 * said as of now.
 */
export function shownNow(kase: Case, { bodies }: Referral, now: Instant): readonly ShownBody[] {
  const tied = tiedToAny(namesToMind(kase))
  return bodies.map((kept) => {
    // Of who pays for it, ties alone are said.
    const { independence: _, nextCheckDue: __, ...listing } = kept
    return {
      listing,
      standing: standingOf(kept, now),
      isShut: kept.status === 'paused' || kept.status === 'closed',
      tied: tied(kept),
    }
  })
}

/** True where an offer of remedy waits and nobody ever offered advice with it: staff are told so, and nothing is held up. */
export function isAdviceMissing(kase: Case, waitsForAnswer: boolean): boolean {
  return waitsForAnswer && !kase.referrals.some(({ need }) => need === 'legal_advice')
}

function isSince(at: Instant, since: Instant): boolean {
  return !isBefore(at, since)
}
