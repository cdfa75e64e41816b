import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { choice, listingId, maybeLongText, referralId } from '../case/fields.ts'
import { always, verb } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { codesOf } from '../vocabulary/code.ts'
import { WHETHER_HELPED } from '../vocabulary/referral.ts'
import { eachReferral, findReferral, wentTo } from './referrals.ts'

/**
 * The person says whether a body that they went to helped, before they are asked or after, also where they chose
 * otherwise since, and as often as they like; nothing overwrites what they said before. Where it did not help, or nobody answered, others are looked for.
 */
export const sayWhetherItHelped = verb({
  name: 'say_whether_it_helped',
  chapter: 'casework',
  by: ['person', 'staff'],
  from: always(),
  theirs: true,
  input: z.object({
    referral: referralId(),
    /** Which of those that they went to; may be left out where it is one. */
    listing: listingId().optional(),
    answer: choice(codesOf(WHETHER_HELPED)),
    words: maybeLongText(),
  }),
  about: ['referral'],
  subjects: eachReferral,
  can(kase, { referral: id }) {
    const referral = findReferral(kase, id)
    if (isRefusal(referral)) return referral
    return wentTo(referral).length === 0 ? refuse('not_now', { verb: 'say_whether_it_helped' }) : null
  },
  skips: (kase, { referral: id }) => {
    const referral = findReferral(kase, id)
    return isRefusal(referral) || wentTo(referral).length < 2 ? ['listing'] : []
  },
  decide(kase, { referral: id, listing: named, answer, words }, context) {
    const referral = findReferral(kase, id)
    if (isRefusal(referral)) return referral
    const went = wentTo(referral).map(({ listing }) => listing)
    const listing = named ?? (went.length === 1 ? went[0] : undefined)
    if (listing === undefined || !went.includes(listing)) return refuse('unknown_body', { field: 'listing' })
    return [
      event(context, 'whether_it_helped_said', { referral: id, listing, answer }, words ? { words } : {}),
    ]
  },
})
