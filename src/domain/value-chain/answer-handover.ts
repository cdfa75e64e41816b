import { event } from '../case/case-event.ts'
import type { Rule } from '../case/rule-on.ts'
import { refuse } from '../refusal.ts'
import { isBefore } from '../time/instant.ts'
import { isFeared } from './feared.ts'

export interface AnswerHandover {
  readonly handover: string
  readonly accepted: boolean
  readonly words?: string
}

/** The other organisation accepts or refuses to become the contact; entered by the coordinator, it is marked as reported. */
export const answerHandover: Rule<AnswerHandover> = (kase, input, context) => {
  const offer = kase.handovers.find((each) => each.id === input.handover)
  if (!offer) return refuse('unknown_handover')
  if (offer.answer !== null) return refuse('already_done')
  if (offer.expiredAt !== null || isBefore(offer.until, context.now)) return refuse('handover_too_late')
  if (input.accepted && kase.entities.some((each) => each.id === offer.entity && isFeared(kase, each)))
    return refuse('feared_party_never_told_who', { entity: offer.entity })
  return [
    event(
      context,
      'handover_answered',
      { handover: offer.id, accepted: input.accepted },
      input.words ? { words: input.words } : {},
    ),
  ]
}
