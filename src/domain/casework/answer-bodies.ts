import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { choice, listingId, maybeLongText, maybeShortText, referralId } from '../case/fields.ts'
import { always, checkText, verb } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { codesOf } from '../vocabulary/code.ts'
import { REFERRAL_ANSWERS, type ReferralAnswer } from '../vocabulary/referral.ts'
import { eachReferral, findReferral, lastSaid, type Referral } from './referrals.ts'

/**
 * The person says to bodies that they were offered: I go there myself, tell them of me and what you may say, or none.
 * They may say otherwise as long as none was told, and so take a yes back (domain reference 14: referral only with
 * consent). The yes to be told of is given on their page alone.
 */
export const answerBodies = verb({
  name: 'answer_bodies',
  chapter: 'casework',
  by: ['person', 'staff'],
  from: always(),
  theirs: true,
  input: z.object({
    referral: referralId(),
    answer: choice(codesOf(REFERRAL_ANSWERS)),
    listing: listingId().optional(),
    name: maybeShortText().meta({ field: 'short_text', of: 'person' }),
    howToReach: maybeLongText().meta({ field: 'long_text', of: 'person' }),
    what: maybeLongText().meta({ field: 'long_text', of: 'person' }),
  }),
  about: ['referral'],
  subjects: eachReferral,
  can(kase, { referral: id }) {
    const referral = findReferral(kase, id)
    if (isRefusal(referral)) return referral
    return referral.told === null ? null : refuse('already_done')
  },
  decide(kase, { referral: id, answer, listing, ...said }, context) {
    const referral = findReferral(kase, id)
    if (isRefusal(referral)) return referral
    if (answer === 'tell_them' && context.by.kind === 'staff') return refuse('only_on_their_page')
    const { name, howToReach, what } = said
    // Words are kept with whatever answer they come; only with a yes may they be told.
    const texts = { ...(name && { name }), ...(howToReach && { howToReach }), ...(what && { what }) }
    const saysNothingNew = Object.keys(texts).length === 0 && isTheSame(referral, answer, listing)
    if (answer === 'none')
      return saysNothingNew
        ? refuse('already_done')
        : [event(context, 'bodies_answered', { referral: id, answer }, texts)]
    if (listing === undefined || !referral.bodies.some((each) => each.id === listing))
      return refuse('unknown_body')
    if (answer === 'go_myself' && saysNothingNew) return refuse('already_done')
    const missing = answer === 'tell_them' ? checkText(howToReach ?? '', 'text_missing') : null
    return missing ?? [event(context, 'bodies_answered', { referral: id, answer, listing }, texts)]
  },
})

/** True where this was said last. */
function isTheSame(referral: Referral, answer: ReferralAnswer, listing: string | undefined): boolean {
  const last = lastSaid(referral)
  return last !== null && last.answer === answer && (answer === 'none' || last.listing === listing)
}
