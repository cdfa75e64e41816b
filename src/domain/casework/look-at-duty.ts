import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { maybeMoment, reason, yesNo } from '../case/fields.ts'
import { checkText, move, nextId, verb } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { isBefore } from '../time/instant.ts'
import { ownDue } from '../time/own-due.ts'
import { isDutyOpen } from './open-duties.ts'

/**
 * After a case ended with remedy still owed: somebody looks again, says to the person what was done about it, and opens
 * the case or sets the next date (UNGP 22; red line 14). To leave it owed for longer is a decision, which the person
 * reads and can appeal against. The duty ends by an act, a confirmed reason, or another
 * finding, and never by time.
 */
export const lookAtDuty = verb({
  name: 'look_at_duty',
  chapter: 'casework',
  by: ['staff'],
  from: { closed: ['same', 'assessing'] },
  input: z.object({
    opens: yesNo(),
    /** The next date; needed while it stays closed. */
    lookAgainAt: maybeMoment().optional().meta({ field: 'moment', needed: true }),
    reasons: reason(),
  }),
  can: (kase) => (isDutyOpen(kase) ? null : refuse('no_duty_open')),
  decide(kase, { opens, lookAgainAt = null, reasons }, context) {
    const { now, calendar } = context
    const last = ownDue('CLK-OWN-DUTY-90D', now, calendar)
    if (!opens && lookAgainAt === null) return refuse('look_again_missing')
    if (!opens && lookAgainAt !== null && (!isBefore(now, lookAgainAt) || isBefore(last, lookAgainAt)))
      return refuse('look_again_too_far', { by: last })
    return (
      checkText(reasons, 'reason_missing') ?? [
        event(context, 'duty_looked_at', { lookAgainAt: opens ? null : lookAgainAt }, { reasons }),
        event(
          context,
          'decided',
          {
            decision: nextId('d', kase.decisions),
            kind: 'duty_looked_at',
            outcome: null,
            appealUntil: ownDue('CLK-OWN-APPEAL-6M', now, calendar),
            tookPart: kase.tookPart,
          },
          { reasons },
        ),
        ...(opens ? move(kase, 'assessing', context) : []),
      ]
    )
  },
})
