import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { maybeLongText } from '../case/fields.ts'
import { move, verb } from '../case/verb.ts'
import { refuseOldForm, seenStops } from './seen-stops.ts'

/**
 * The person stops. No reason is needed, nothing is held against them, and they may write again. What they write with it is
 * read and answered like a message: it may say what they fear. For whoever does not write themselves it takes two of us
 * (`note-wish.ts`).
 */
export const withdraw = verb({
  name: 'withdraw',
  chapter: 'casework',
  by: ['person'],
  from: {
    received: ['closed'],
    assessing: ['closed'],
    offered: ['closed'],
    delivering: ['closed'],
    confirming: ['closed'],
  },
  input: z.object({ reasons: maybeLongText(), stops: seenStops() }),
  decide: (kase, { reasons, stops }, context) =>
    refuseOldForm(kase, stops) ?? [
      event(context, 'withdrawn', {}, reasons ? { reasons } : {}),
      event(context, 'closed', { outcome: 'withdrawn_by_person', decision: null }, {}),
      ...move(kase, 'closed', context),
    ],
  known: ({ stops }) => ({ stops }),
})
