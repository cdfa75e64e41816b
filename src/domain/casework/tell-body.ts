import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { choice, pastMoment, referralId } from '../case/fields.ts'
import { always, verb } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { isBefore } from '../time/instant.ts'
import { BODY_CHANNELS } from '../vocabulary/bodies.ts'
import { codesOf } from '../vocabulary/code.ts'
import { yesAt, findReferral, isTold, yesesUntold, yesIn } from './referrals.ts'

/**
 * Records that the body which the person chose was told of them: what they allowed, and nothing else, so that there is
 * nothing to type. Without a yes nobody is told: the one that counts is the one that stood at that moment, so that a
 * telling before a yes was taken back, or before the person came to fear that body, is recorded as what it was. With each
 * yes once.
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
    if (yesesUntold(referral).length > 0) return null
    return refuse(isTold(referral, referral.said.length - 1) ? 'already_done' : 'no_yes_to_tell')
  },
  decide(kase, { referral: id, when, way }, context) {
    const referral = findReferral(kase, id)
    if (isRefusal(referral)) return referral
    const consent = yesAt(referral, when)
    const yes = yesIn(referral.said[consent])
    if (yes === null) return refuse('no_yes_to_tell')
    if (isBefore(context.now, when)) return refuse('not_happened_yet')
    if (isTold(referral, consent)) return refuse('already_done')
    return [event(context, 'body_told', { referral: id, listing: yes.listing, consent, when, way }, {})]
  },
})
