import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { appealId, reason } from '../case/fields.ts'
import { always, checkText, verb } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { eachAppeal, findAppeal } from './find-decision.ts'
import { orderedByAppeals } from './ordered-by-appeal.ts'

/**
 * Says what was done of the act that an appeal or a complaint ordered. The person reads it, with the answer that ordered
 * it; a message to them carries out nothing (UNGP 31(c) and (f)). A new decision, finding or offer that was ordered is
 * made by its own form.
 */
export const carryOutOrder = verb({
  name: 'carry_out_order',
  chapter: 'casework',
  by: ['staff'],
  from: always(),
  inPerson: true,
  needsReader: true,
  input: z.object({ appeal: appealId(), done: reason() }),
  about: ['appeal'],
  subjects: eachAppeal,
  can(kase, { appeal: id }) {
    const appeal = findAppeal(kase, id)
    if (isRefusal(appeal)) return appeal
    if (appeal.carriedOut !== null) return refuse('already_done')
    const ordered = orderedByAppeals(kase).find((each) => each.appeal === id)
    if (ordered === undefined) return refuse('nothing_ordered')
    return ordered.order === 'act' ? null : refuse('ordered_otherwise')
  },
  decide: (_kase, { appeal, done }, context) =>
    checkText(done, 'reason_missing') ?? [event(context, 'order_carried_out', { appeal }, { done })],
})
