import { event } from '../case/case-event.ts'
import type { Rule } from '../case/rule-on.ts'
import { refuse } from '../refusal.ts'
import { isBefore } from '../time/instant.ts'

export interface ExpireHandover {
  readonly handover: string
}

/** The time limit of a hand-over ran out without an answer: the receiver stays the contact, and the person sees it. */
export const expireHandover: Rule<ExpireHandover> = (kase, input, context) => {
  const offer = kase.handovers.find((each) => each.id === input.handover)
  if (!offer) return refuse('unknown_handover')
  if (offer.answer !== null || offer.expiredAt !== null) return refuse('already_done')
  if (isBefore(context.now, offer.until)) return refuse('not_now', { verb: 'expire_handover' })
  return [event(context, 'handover_expired', { handover: offer.id }, {})]
}
