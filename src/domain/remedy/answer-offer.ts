import { event } from '../casework/case-event.ts'
import { move, refuseUnlessTheirs, type Rule } from '../casework/verb.ts'
import { refuse } from '../refusal.ts'
import type { OfferAnswer } from '../vocabulary/remedy.ts'
import { evolveRemedy } from './evolve.ts'
import { isOpen } from './plan.ts'
import { stateOfPlan } from './promise.ts'

export interface AnswerOffer {
  readonly offer: string
  /** One answer for each offered action. */
  readonly answers: Readonly<Record<string, OfferAnswer>>
  /** What the person wants to say to an action (key: its id), or to all of it (key: `all`). */
  readonly words: Readonly<Record<string, string>>
}

/**
 * The person answers each offered action on its own: accept, accept partly, ask for something else, or refuse.
 * Accepting never closes the way to courts, and refusing one action never costs another.
 */
export const answerOffer: Rule<AnswerOffer> = (kase, input, context) => {
  const offer = kase.offers.find((each) => each.id === input.offer)
  if (!offer) return refuse('unknown_offer')
  if (!isOpen(offer)) return refuse('already_done')
  const missing = offer.actions.find((action) => input.answers[action] === undefined)
  if (missing !== undefined) return refuse('offer_answer_missing', { action: missing })
  const refusal = refuseUnlessTheirs(kase, context)
  if (refusal) return refusal
  const answers = Object.fromEntries(offer.actions.map((id) => [id, input.answers[id]])) as Record<
    string,
    OfferAnswer
  >
  const words = Object.fromEntries(
    Object.entries(input.words).filter(
      ([key, text]) => text.trim() !== '' && (key === 'all' || offer.actions.includes(key)),
    ),
  )
  const answered = event(context, 'offer_answered', { offer: offer.id, answers }, words)
  const { plan } = evolveRemedy(kase, answered) ?? kase
  return [answered, ...move(kase, stateOfPlan(plan), context)]
}
