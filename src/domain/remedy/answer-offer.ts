import { isBlank } from '../blank.ts'
import { after } from '../case/fold.ts'
import { event } from '../case/case-event.ts'
import { move } from '../case/verb.ts'
import type { Rule } from '../case/rule-on.ts'
import { refuseUnlessTheirs } from '../case/theirs.ts'
import { refuse } from '../refusal.ts'
import type { OfferAnswer } from '../vocabulary/remedy.ts'
import { isOpen, waitingParts } from './plan.ts'
import { stateOfPlan } from './promise.ts'

export interface AnswerOffer {
  readonly offer: string
  /** Answers to some or all of the actions that wait for one; at least one. */
  readonly answers: Readonly<Record<string, OfferAnswer>>
  /** What the person wants to say to an action they answer now (key: its id), or to all of it (key: `all`). */
  readonly words: Readonly<Record<string, string>>
}

/**
 * The person answers each offered action on its own: accept, accept partly, ask for something else, or refuse. They
 * may answer some now and others later; what they accepted is begun, and the offer stays open for the rest, without
 * an end. Accepting never closes the way to courts, and refusing one action never costs another (UNGP 31(f)).
 */
export const answerOffer: Rule<AnswerOffer> = (kase, input, context) => {
  const offer = kase.offers.find((each) => each.id === input.offer)
  if (!offer) return refuse('unknown_offer')
  const waiting = waitingParts(offer, kase.plan)
  const given = offer.actions.filter((action) => input.answers[action] !== undefined)
  if (waiting.length === 0 || given.some((action) => !waiting.includes(action))) return refuse('already_done')
  const words = Object.entries(input.words).filter(([, text]) => !isBlank(text))
  // Words to a part that has no answer would be lost, or taken for one.
  const unanswered = waiting.find(
    (action) => !given.includes(action) && (given.length === 0 || words.some(([key]) => key === action)),
  )
  if (unanswered !== undefined) return refuse('offer_answer_missing', { action: unanswered })
  const isLost = (key: string) => offer.actions.includes(key) && !given.includes(key)
  if (words.some(([key]) => isLost(key))) return refuse('already_done')
  const refusal = refuseUnlessTheirs(kase, context)
  if (refusal) return refusal
  const answers = Object.fromEntries(given.map((id) => [id, input.answers[id]])) as Record<
    string,
    OfferAnswer
  >
  const said = Object.fromEntries(words.filter(([key]) => key === 'all' || given.includes(key)))
  const answered = event(context, 'offer_answered', { offer: offer.id, answers }, said)
  const later = after(kase, [answered])
  const rest = later.offers.some((each) => isOpen(each, later.plan))
  return [answered, ...(rest ? [] : move(kase, stateOfPlan(later.plan), context))]
}
