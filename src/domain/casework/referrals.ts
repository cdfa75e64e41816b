import { tiedToAny, type ShownBody } from '../bodies/bodies-for.ts'
import type { ShownListing } from '../bodies/shown-listing.ts'
import { standingOf } from '../bodies/checked.ts'
import { namesToMind } from '../bodies/names-to-mind.ts'
import type { Case } from '../case/case.ts'
import type { Subject } from '../case/verb.ts'
import { refuse, type Refusal } from '../refusal.ts'
import type { Calendar } from '../time/calendar.ts'
import { isBefore, isPassed, type Instant } from '../time/instant.ts'
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
  /** It was said no later than this: what a person does is kept by the hour, so that its stamp is the earliest moment. */
  readonly notAfter: Instant
  /**
   * A yes that is none any more, because they came to fear somebody with whom that body hangs together: no later than
   * this. Null for every other.
   */
  readonly endedAt: Instant | null
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
  /** Each time that a body was told, oldest first; once for each yes. */
  readonly tellings: readonly Telling[]
  /** Of which body the person was asked whether it helped, and when. */
  readonly asked: readonly { readonly listing: string; readonly at: Instant }[]
  /** What they said of a body that they turned to, each time. */
  readonly outcomes: readonly ReferralOutcome[]
}

/** A body was told of the person. */
export interface Telling {
  readonly listing: string
  /** The place, among what the person said, of the yes that stood then. */
  readonly consent: number
  readonly when: Instant
  readonly way: BodyChannel
  readonly at: Instant
}

export interface ReferralOutcome {
  readonly listing: string
  readonly answer: WhetherHelped
  readonly words: string | null
  readonly at: Instant
  /** One of us wrote after it, or offered another body for that need. */
  readonly isAnswered: boolean
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

/** The yes that something was which they said; null where it was none. */
export function yesIn(said: ReferralSaid | null | undefined): Consent | null {
  if (said?.answer !== 'tell_them' || said.listing === null || said.mayTell === null) return null
  return { ...said.mayTell, listing: said.listing, at: said.at }
}

/**
 * The yes of the person that stands: to tell one body what they wrote for it. Null where there is none, and where they came
 * to fear somebody with whom it hangs together after it: they said yes to something else.
 */
export function consentIn(referral: Pick<Referral, 'said'>): Consent | null {
  const last = lastSaid(referral)
  return last === null || last.endedAt !== null ? null : yesIn(last)
}

/** The yes that they said last, and that is none any more because of whom they came to fear since; else null. */
export function endedConsentIn(referral: Pick<Referral, 'said'>): Consent | null {
  const last = lastSaid(referral)
  return last === null || last.endedAt === null ? null : yesIn(last)
}

/**
 * The place, among what they said, of the yes that counted at a moment; -1 where none did. Within the hour in which a yes
 * was taken back, or ended, nobody can tell what came first: a body that was told then was told with that yes.
 */
export function yesAt({ said }: Pick<Referral, 'said'>, when: Instant): number {
  return said.findLastIndex((each, place) => {
    const ends = [each.endedAt, said[place + 1]?.notAfter]
    return yesIn(each) !== null && !isBefore(when, each.at) && !ends.some((end) => end && isPassed(end, when))
  })
}

/** True where a body was told with the yes of that place. */
export function isTold({ tellings }: Pick<Referral, 'tellings'>, place: number): boolean {
  return tellings.some(({ consent }) => consent === place)
}

/** Every yes with which somebody can have been told, and since when: it stands, or stood for a while, and no telling is recorded. */
export function yesesUntold(referral: Referral): readonly Consent[] {
  const { said } = referral
  return said.flatMap((each, place) => {
    const yes = yesIn(each)
    const next = said[place + 1]
    // Other words to the same yes in the same hour are that yes.
    const stood = next === undefined || isBefore(each.at, next.at) || yesIn(next)?.listing !== yes?.listing
    return yes !== null && stood && !isTold(referral, place) ? [yes] : []
  })
}

/** True while a body waits to be told, because the person said yes. */
export function waitsToBeTold(referral: Referral): boolean {
  return consentIn(referral) !== null && !isTold(referral, referral.said.length - 1)
}

/** Since when the yes stands: from the first to that body that was not broken since. Null where none stands. */
export function yesSince(referral: Referral): Instant | null {
  const { said } = referral
  const listing = consentIn(referral)?.listing
  if (listing === undefined) return null
  const isOther = (each: ReferralSaid, place: number) =>
    yesIn(each)?.listing !== listing || isTold(referral, place)
  return said[said.findLastIndex(isOther) + 1]?.at ?? null
}

/**
 * By when the yes that stands is told: two working days since it does (a choice of this project), so that other words to
 * the same yes put nothing off.
 */
export function tellDue(referral: Referral, calendar: Calendar): Instant | null {
  const since = yesSince(referral)
  return since === null ? null : ownDue('CLK-OWN-REFERRAL-2WD', since, calendar)
}

/** A body that the person turned to, or that was told of them. */
export interface WentTo {
  readonly listing: string
  readonly since: Instant
}

/** Every body that the person turned to, or that was told of them, each once and since when first; the last chosen last. */
export function wentTo({ said, tellings }: Pick<Referral, 'said' | 'tellings'>): readonly WentTo[] {
  const went = said.flatMap(({ answer, listing, at }, place): readonly WentTo[] => {
    if (listing === null) return []
    if (answer === 'go_myself') return [{ listing, since: at }]
    return tellings.filter(({ consent }) => consent === place).map((told) => ({ listing, since: told.at }))
  })
  const inOrder = [...new Set(went.map(({ listing }) => listing).toReversed())].toReversed()
  return inOrder.flatMap((listing) => went.find((each) => each.listing === listing) ?? [])
}

/**
 * Of which bodies the person will be asked, once for each, whether it helped: the soonest of each offer. Whoever stopped,
 * or chose none, is left in peace.
 */
export function toAskWhetherHelped(
  kase: Case,
  calendar: Calendar,
): readonly { readonly referral: string; readonly listing: string; readonly due: Instant }[] {
  const { outcome, erasing } = kase
  if (erasing !== null || !hasReader(kase) || outcome === 'withdrawn_by_person' || outcome === 'set_aside')
    return []
  return kase.referrals.flatMap((each) => {
    if (lastSaid(each)?.answer === 'none') return []
    const heardOf = [...each.asked, ...each.outcomes].map(({ listing }) => listing)
    const [next] = wentTo(each)
      .filter(({ listing }) => !heardOf.includes(listing))
      .toSorted((a, b) => (isBefore(b.since, a.since) ? 1 : -1))
    if (next === undefined) return []
    const due = ownDue('CLK-OWN-REFERRAL-28D', next.since, calendar)
    return [{ referral: each.id, listing: next.listing, due }]
  })
}

/** Answers after which another body is looked for. */
const NO_HELP: readonly WhetherHelped[] = ['did_not_help', 'nobody_answered']
/** Answers after which nobody else is looked for. */
const HELP: readonly WhetherHelped[] = ['helped', 'in_part']

/**
 * Offers of which the person said that a body did not help, or that nobody answered, with since when: until another is
 * offered for that need, or one of us has written to them after it; and until they say otherwise of that body, or that
 * another of them helped.
 */
export function withoutHelp({
  referrals,
}: Pick<Case, 'referrals'>): readonly { readonly id: string; readonly since: Instant }[] {
  return referrals.flatMap(({ id, outcomes }) => {
    const open = outcomes.find(
      ({ listing, answer, isAnswered }, place) =>
        !isAnswered &&
        NO_HELP.includes(answer) &&
        !outcomes.slice(place + 1).some((each) => each.listing === listing || HELP.includes(each.answer)),
    )
    return open === undefined ? [] : [{ id, since: open.at }]
  })
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
