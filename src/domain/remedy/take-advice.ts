import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { offerId } from '../case/fields.ts'
import { verb } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { eachOffer, findOffer } from './find-offer.ts'
import { isOpen } from './plan.ts'

/**
 * The person takes advice before they answer an offer: once, the case ends so much later for want of their answer,
 * counted from the click where that comes after the first time (UNGP 31(d): advice and expertise; indicator EQU-2).
 */
export const takeAdvice = verb({
  name: 'take_advice',
  chapter: 'remedy',
  by: ['person', 'staff'],
  from: { offered: ['same'] },
  theirs: true,
  input: z.object({ offer: offerId() }),
  about: ['offer'],
  subjects: eachOffer,
  can(kase, { offer: id }) {
    const offer = findOffer(kase, id)
    if (isRefusal(offer)) return offer
    return isOpen(offer, kase.plan) && offer.adviceAt === null ? null : refuse('already_done')
  },
  decide: (_kase, { offer }, context) => [event(context, 'time_for_advice_taken', { offer }, {})],
})
