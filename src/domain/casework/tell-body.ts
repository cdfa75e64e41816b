import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { choice, pastMoment, referralId } from '../case/fields.ts'
import { always, verb } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { isBefore } from '../time/instant.ts'
import { BODY_CHANNELS } from '../vocabulary/bodies.ts'
import { codesOf } from '../vocabulary/code.ts'
import { consentIn, findReferral } from './referrals.ts'

/**
 * Records that the body which the person chose was told of them: what they allowed, and nothing else, so that there is
 * nothing to type. Without a yes that stands, nobody is told.
 */
export const tellBody = verb({
  name: 'tell_body',
  chapter: 'casework',
  by: ['staff'],
  from: always(),
  inPerson: true,
  needsReader: true,
  input: z.object({ referral: referralId(), when: pastMoment(), way: choice(codesOf(BODY_CHANNELS)) }),
  about: ['referral'],
  subjects: (kase) => kase.referrals.map(({ id }) => ({ referral: id })),
  can(kase, { referral: id }) {
    const referral = findReferral(kase, id)
    if (isRefusal(referral)) return referral
    if (referral.told !== null) return refuse('already_done')
    return consentIn(referral) === null ? refuse('no_yes_to_tell') : null
  },
  decide(kase, { referral: id, when, way }, context) {
    const referral = findReferral(kase, id)
    if (isRefusal(referral)) return referral
    const consent = consentIn(referral)
    if (consent === null || isBefore(when, consent.at)) return refuse('no_yes_to_tell')
    if (isBefore(context.now, when)) return refuse('not_happened_yet')
    return [event(context, 'body_told', { referral: id, listing: consent.listing, when, way }, {})]
  },
})
