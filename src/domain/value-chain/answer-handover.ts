import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { handoverId, maybeLongText, yesNo } from '../case/fields.ts'
import { verb, whileWorking } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { isBefore } from '../time/instant.ts'
import { isFeared } from './feared.ts'
import { eachHandover, findHandover } from './find-handover.ts'

/**
 * The other organisation accepts or refuses to become the contact; entered by the coordinator, it is marked as
 * reported.
 */
export const answerHandover = verb({
  name: 'answer_handover',
  chapter: 'value-chain',
  by: ['staff'],
  from: whileWorking(),
  input: z.object({ handover: handoverId(), accepted: yesNo(), words: maybeLongText() }),
  about: ['handover'],
  subjects: eachHandover,
  can(kase, { handover: id }, { now }) {
    const offer = findHandover(kase, id)
    if (isRefusal(offer)) return offer
    if (offer.answer !== null) return refuse('already_done')
    return offer.expiredAt !== null || isBefore(offer.until, now) ? refuse('handover_too_late') : null
  },
  decide(kase, { handover, accepted, words }, context) {
    const offer = findHandover(kase, handover)
    if (isRefusal(offer)) return offer
    if (accepted && kase.entities.some((each) => each.id === offer.entity && isFeared(kase, each)))
      return refuse('feared_party_never_told_who', { entity: offer.entity })
    return [event(context, 'handover_answered', { handover, accepted }, words ? { words } : {})]
  },
})
