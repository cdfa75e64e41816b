import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { choice, listingId, maybeLongText, maybeShortText, referralId } from '../case/fields.ts'
import { always, checkText, verb } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { codesOf } from '../vocabulary/code.ts'
import { REFERRAL_ANSWERS, type ReferralAnswer } from '../vocabulary/referral.ts'
import { eachReferral, findReferral, lastSaid, type MayTell, type Referral } from './referrals.ts'

/**
 * The person says to bodies that they were offered: I go there myself, tell them of me and what you may say, or none.
 * They may say otherwise at any time, and so take a yes back, or turn to another once one was told (domain reference 14:
 * referral only with consent, and the person chooses). The yes to be told of is given on their page alone, and with it alone words of theirs: with
 * any other answer nobody would read them.
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
    return isRefusal(referral) ? referral : null
  },
  decide(kase, { referral: id, answer, listing, name, howToReach, what }, context) {
    const referral = findReferral(kase, id)
    if (isRefusal(referral)) return referral
    if (answer === 'tell_them' && context.by.kind === 'staff') return refuse('only_on_their_page')
    const texts = { ...(name && { name }), ...(howToReach && { howToReach }), ...(what && { what }) }
    if (answer !== 'tell_them' && Object.keys(texts).length > 0) return refuse('words_only_with_yes')
    if (answer !== 'none' && !referral.bodies.some((each) => each.id === listing))
      return refuse('unknown_body')
    // A list takes nobody: telling it would reach nobody, and a clock would run for that.
    const isList = referral.bodies.some((each) => each.id === listing && each.isList === true)
    if (answer === 'tell_them' && isList) return refuse('body_is_list')
    const missing = answer === 'tell_them' ? checkText(howToReach ?? '', 'text_missing') : null
    if (missing) return missing
    const said = answer === 'none' || listing === undefined ? { answer } : { answer, listing }
    if (isTheSame(referral, said, texts)) return refuse('already_done')
    return [event(context, 'bodies_answered', { referral: id, ...said }, texts)]
  },
})

/** True where just this was said last, with the same words, and still counts. */
function isTheSame(
  referral: Referral,
  { answer, listing }: { readonly answer: ReferralAnswer; readonly listing?: string },
  texts: Readonly<Partial<Record<keyof MayTell, string>>>,
): boolean {
  const last = lastSaid(referral)
  if (last === null || last.endedAt !== null) return false
  if (last.answer !== answer || last.listing !== (listing ?? null)) return false
  const { mayTell } = last
  const fields = ['name', 'howToReach', 'what'] as const
  return mayTell === null || fields.every((each) => mayTell[each] === (texts[each] ?? null))
}
