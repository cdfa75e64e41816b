import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { choice, maybeLongText, referralId } from '../case/fields.ts'
import { always, verb } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { codesOf } from '../vocabulary/code.ts'
import { WHETHER_HELPED } from '../vocabulary/referral.ts'
import { eachReferral, findReferral, wentTo } from './referrals.ts'

/**
 * The person says whether a body helped, before they are asked or after, and as often as they like; nothing overwrites
 * what they said before. Where it did not help, or nobody answered, others are looked for.
 */
export const sayWhetherItHelped = verb({
  name: 'say_whether_it_helped',
  chapter: 'casework',
  by: ['person', 'staff'],
  from: always(),
  theirs: true,
  input: z.object({
    referral: referralId(),
    answer: choice(codesOf(WHETHER_HELPED)),
    words: maybeLongText(),
  }),
  about: ['referral'],
  subjects: eachReferral,
  can(kase, { referral: id }) {
    const referral = findReferral(kase, id)
    if (isRefusal(referral)) return referral
    return wentTo(referral) === null ? refuse('not_now', { verb: 'say_whether_it_helped' }) : null
  },
  decide: (_kase, { referral, answer, words }, context) => [
    event(context, 'whether_it_helped_said', { referral, answer }, words ? { words } : {}),
  ],
})
