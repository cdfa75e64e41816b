import { z } from 'zod'
import { isBlank } from '../blank.ts'
import { event } from '../case/case-event.ts'
import { offerId } from '../case/fields.ts'
import { after } from '../case/fold.ts'
import { move, verb } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { codesOf } from '../vocabulary/code.ts'
import { OFFER_ANSWERS, type OfferAnswer } from '../vocabulary/remedy.ts'
import { eachOffer, findOffer } from './find-offer.ts'
import { isOpen, waitingParts } from './plan.ts'
import { stateOfPlan } from './promise.ts'

/**
 * The person answers each offered action on its own: accept, accept partly, ask for something else, or refuse. They
 * may answer some now and others later; what they accepted is begun, and the offer stays open for the rest, without
 * an end. Accepting never closes the way to courts, and refusing one action never costs another (UNGP 31(f)).
 */
export const answerOffer = verb({
  name: 'answer_offer',
  chapter: 'remedy',
  by: ['person', 'staff'],
  // Some parts now, others later: it stays offered until all are answered.
  from: { offered: ['same', 'assessing', 'delivering', 'confirming'] },
  theirs: true,
  ofThoseAffected: true,
  input: z.object({
    offer: offerId(),
    /** Answers to some or all of the actions that wait for one; at least one. */
    answers: z.record(z.string(), z.enum(codesOf(OFFER_ANSWERS))).meta({ field: 'by_action' }),
    /** What the person wants to say to an action they answer now (key: its id), or to all of it (key: `all`). */
    words: z.record(z.string(), z.string().max(10_000)).meta({ field: 'by_action' }),
  }),
  about: ['offer'],
  subjects: eachOffer,
  can(kase, { offer: id }) {
    const offer = findOffer(kase, id)
    if (isRefusal(offer)) return offer
    return isOpen(offer, kase.plan) ? null : refuse('already_done')
  },
  decide(kase, input, context) {
    const offer = findOffer(kase, input.offer)
    if (isRefusal(offer)) return offer
    const waiting = waitingParts(offer, kase.plan)
    const given = offer.actions.filter((action) => input.answers[action] !== undefined)
    if (given.some((action) => !waiting.includes(action))) return refuse('already_done')
    const words = Object.entries(input.words).filter(([, text]) => !isBlank(text))
    // Words to a part that has no answer would be lost, or taken for one.
    const unanswered = waiting.find(
      (action) => !given.includes(action) && (given.length === 0 || words.some(([key]) => key === action)),
    )
    if (unanswered !== undefined) return refuse('offer_answer_missing', { action: unanswered })
    const isLost = (key: string) => offer.actions.includes(key) && !given.includes(key)
    if (words.some(([key]) => isLost(key))) return refuse('already_done')
    const answers = Object.fromEntries(given.map((id) => [id, input.answers[id]])) as Record<
      string,
      OfferAnswer
    >
    const said = Object.fromEntries(words.filter(([key]) => key === 'all' || given.includes(key)))
    const answered = event(context, 'offer_answered', { offer: offer.id, answers }, said)
    const later = after(kase, [answered])
    const rest = later.offers.some((each) => isOpen(each, later.plan))
    return [answered, ...(rest ? [] : move(kase, stateOfPlan(later.plan), context))]
  },
})
