import type { ShownBody } from '../bodies/bodies-for.ts'
import type { Case } from '../case/case.ts'
import type { Instant } from '../time/instant.ts'
import { consentIn, lastSaid, shownNow, wentTo, type Consent, type Referral } from './referrals.ts'
import type { ReferralAnswer } from '../vocabulary/referral.ts'

/** Bodies that the person was offered, as they read them. */
export interface PersonReferral extends Pick<
  Referral,
  'id' | 'need' | 'words' | 'at' | 'told' | 'askedAt' | 'outcomes'
> {
  readonly bodies: readonly ShownBody[]
  /** What they said last; null while they said nothing. */
  readonly answer: ReferralAnswer | null
  /** When they said that. */
  readonly answeredAt: Instant | null
  /** All that may be told of them, and to whom; null without their yes. */
  readonly consent: Consent | null
  /** The body that they turned to, or that was told of them. */
  readonly wentTo: string | null
}

/** Every offer of bodies as the person reads it, oldest first. */
export function personReferrals(kase: Case, now: Instant): readonly PersonReferral[] {
  return kase.referrals.map((referral) => {
    const { id, need, words, at, told, askedAt, outcomes } = referral
    const last = lastSaid(referral)
    return {
      id,
      need,
      words,
      at,
      told,
      askedAt,
      outcomes,
      bodies: shownNow(kase, referral, now),
      answer: last?.answer ?? null,
      answeredAt: last?.at ?? null,
      consent: consentIn(referral),
      wentTo: wentTo(referral)?.listing ?? null,
    }
  })
}
