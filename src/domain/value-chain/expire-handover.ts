import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { handoverId } from '../case/fields.ts'
import { verb, whileWorking } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { isBefore } from '../time/instant.ts'
import { isPending } from './chain.ts'
import { eachHandover, findHandover } from './find-handover.ts'

/** The time limit of a hand-over ran out without an answer: the receiver stays the contact, and the person sees it. */
export const expireHandover = verb({
  name: 'expire_handover',
  chapter: 'value-chain',
  by: ['clock'],
  from: { ...whileWorking(), closed: ['same'] },
  input: z.object({ handover: handoverId() }),
  about: ['handover'],
  subjects: eachHandover,
  can(kase, { handover: id }, { now }) {
    const offer = findHandover(kase, id)
    if (isRefusal(offer)) return offer
    if (!isPending(offer)) return refuse('already_done')
    return isBefore(now, offer.until) ? refuse('not_now', { verb: 'expire_handover' }) : null
  },
  decide: (_kase, { handover }, context) => [event(context, 'handover_expired', { handover }, {})],
})
