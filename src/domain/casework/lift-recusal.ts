import { z } from 'zod'
import { staffIdOf } from '../case/actor.ts'
import { event } from '../case/case-event.ts'
import { reason, recusalId } from '../case/fields.ts'
import { always, checkText, verb } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { isInForce } from './recusals.ts'

/**
 * A coordinator lets somebody see the case again who was kept from it by a likeness of names, or by themselves. They are
 * never the one who was kept from it, because that one sees no case. What the person asked for only the person ends.
 */
export const liftRecusal = verb({
  name: 'lift_recusal',
  chapter: 'casework',
  by: ['staff'],
  from: always(),
  inPerson: true,
  input: z.object({ recusal: recusalId(), reasons: reason() }),
  about: ['recusal'],
  subjects: ({ recusals }) => recusals.filter(isInForce).map(({ id }) => ({ recusal: id })),
  can({ recusals }, { recusal: id }) {
    const recusal = recusals.find((each) => each.id === id)
    if (recusal === undefined) return refuse('unknown_recusal')
    if (!isInForce(recusal)) return refuse('already_done')
    return recusal.keeping === null ? null : refuse('only_person_ends_it')
  },
  decide(_kase, { recusal, reasons }, context) {
    if (!context.isCoordinator(staffIdOf(context.by) ?? '')) return refuse('for_coordinators')
    return (
      checkText(reasons, 'reason_missing') ?? [event(context, 'recusal_lifted', { recusal }, { reasons })]
    )
  },
})
