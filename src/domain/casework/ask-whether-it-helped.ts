import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { referralId } from '../case/fields.ts'
import { always, verb } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { isBefore } from '../time/instant.ts'
import { eachReferral, toAskWhetherHelped } from './referrals.ts'

/** Four weeks after the person turned to a body, or it was told of them, they are asked once whether that one helped. */
export const askWhetherItHelped = verb({
  name: 'ask_whether_it_helped',
  chapter: 'casework',
  by: ['clock'],
  from: always(),
  input: z.object({ referral: referralId() }),
  about: ['referral'],
  subjects: eachReferral,
  can(kase, { referral: id }, { now, calendar }) {
    const due = toAskWhetherHelped(kase, calendar).find(({ referral }) => referral === id)?.due
    return due === undefined || isBefore(now, due)
      ? refuse('not_now', { verb: 'ask_whether_it_helped' })
      : null
  },
  decide(kase, { referral }, context) {
    const next = toAskWhetherHelped(kase, context.calendar).find((each) => each.referral === referral)
    if (next === undefined) return refuse('not_now', { verb: 'ask_whether_it_helped' })
    return [event(context, 'whether_it_helped_asked', { referral, listing: next.listing }, {})]
  },
})
