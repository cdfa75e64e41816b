import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { decisionId, longText } from '../case/fields.ts'
import { checkText, nextId, verb, whileWorking } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { isBefore } from '../time/instant.ts'
import { appealDue } from './appeal-due.ts'
import { isErasedNow } from './erasing.ts'
import { eachDecision, findDecision } from './find-decision.ts'
import { appealedFirst } from './overturned.ts'

/**
 * The person asks somebody else to look at a decision. The receipt is enough; every kind of decision can be
 * appealed, within six calendar months. It is answered within 30 days, and where a date will pass, within half of the
 * time that is left until then: an answer after the date would be none (UNGP 24; UNGP 31(c)). Each decision once: the
 * answer of a colleague is a decision too, and is what can be appealed next.
 */
export const appeal = verb({
  name: 'appeal',
  chapter: 'casework',
  by: ['person', 'staff'],
  from: { received: ['same'], ...whileWorking(), closed: ['same'] },
  theirs: true,
  ofThoseAffected: true,
  input: z.object({ decision: decisionId(), reasons: longText() }),
  about: ['decision'],
  subjects: eachDecision,
  can(kase, { decision: id }, { now, calendar }) {
    const decision = findDecision(kase, id)
    if (isRefusal(decision)) return decision
    if (isBefore(decision.appealUntil, now)) return refuse('appeal_too_late')
    if (isErasedNow(kase, { now, calendar })) return refuse('being_erased')
    const before = kase.appeals.find((each) => each.decision === decision.id)
    return before ? refuse(before.decided === null ? 'already_done' : 'appeal_answered') : null
  },
  decide(kase, { decision: id, reasons }, context) {
    const decision = findDecision(kase, id)
    if (isRefusal(decision)) return decision
    return (
      checkText(reasons, 'reason_missing') ?? [
        event(
          context,
          'appealed',
          {
            appeal: nextId('p', kase.appeals),
            decision: decision.id,
            dueAt: appealDue(
              kase,
              'CLK-OWN-APPEAL-DECISION-30D',
              appealedFirst(kase, decision).kind === 'delay_not_accepted',
              context.now,
              context.calendar,
            ),
          },
          { reasons },
        ),
      ]
    )
  },
})
