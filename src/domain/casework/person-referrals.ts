import type { ShownBody } from '../bodies/bodies-for.ts'
import type { Case } from '../case/case.ts'
import { isBefore, type Instant } from '../time/instant.ts'
import {
  consentIn,
  endedConsentIn,
  lastSaid,
  shownNow,
  wentTo,
  type Consent,
  type MayTell,
  type Referral,
  type ReferralOutcome,
  type Telling,
} from './referrals.ts'
import type { ReferralAnswer } from '../vocabulary/referral.ts'

/** Bodies that the person was offered, as they read them. */
export interface PersonReferral extends Pick<Referral, 'id' | 'need' | 'words' | 'at' | 'asked'> {
  readonly bodies: readonly ShownBody[]
  /** What they said last; null while they said nothing. */
  readonly answer: ReferralAnswer | null
  /** When they said that. */
  readonly answeredAt: Instant | null
  /** All that may be told of them, and to whom; null without their yes. */
  readonly consent: Consent | null
  /** What they had allowed, where it is no yes any more because of whom they came to fear since; null elsewhere. */
  readonly consentEnded: Consent | null
  /** Each time that a body was told, oldest first. */
  readonly tellings: readonly PersonTelling[]
  /** The bodies that they turned to, or that were told of them; the last chosen last. */
  readonly wentTo: readonly string[]
  readonly outcomes: readonly Omit<ReferralOutcome, 'isAnswered'>[]
}

/** What a body was told of them. */
export interface PersonTelling extends Pick<Telling, 'listing' | 'when' | 'way' | 'at'> {
  /** All that it was told. */
  readonly allowed: MayTell
  /** They said otherwise after that: they took the yes back, chose another, or wrote other words for it. */
  readonly saidOtherwise: boolean
  /** They did so within the same hour, so that nobody can tell what came first. */
  readonly inThatHour: boolean
}

/** Every offer of bodies as the person reads it, oldest first. */
export function personReferrals(kase: Case, now: Instant): readonly PersonReferral[] {
  return kase.referrals.map((referral) => {
    const { id, need, words, at, asked, outcomes, said } = referral
    const last = lastSaid(referral)
    return {
      id,
      need,
      words,
      at,
      asked,
      outcomes: outcomes.map(({ isAnswered: _, ...shown }) => shown),
      tellings: referral.tellings.flatMap(({ consent, ...telling }) => {
        const allowed = said[consent]?.mayTell
        const next = said[consent + 1]
        const inThatHour = next !== undefined && !isBefore(telling.when, next.at)
        return allowed ? [{ ...telling, allowed, saidOtherwise: next !== undefined, inThatHour }] : []
      }),
      bodies: shownNow(kase, referral, now),
      answer: last?.answer ?? null,
      answeredAt: last?.at ?? null,
      consent: consentIn(referral),
      consentEnded: endedConsentIn(referral),
      wentTo: wentTo(referral).map(({ listing }) => listing),
    }
  })
}
