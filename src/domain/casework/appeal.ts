import { z } from 'zod'
import { event } from '../case/case-event.ts'
import type { Case, CaseDecision } from '../case/case.ts'
import { decisionId, longText } from '../case/fields.ts'
import { checkText, nextId, verb, whileWorking } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import type { Calendar } from '../time/calendar.ts'
import { earliest, isBefore, msOf, plusMs, type Instant } from '../time/instant.ts'
import { ownDue } from '../time/own-due.ts'
import { APPEAL_SHARE_OF_TIME_LEFT } from '../vocabulary/clocks.ts'
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
  input: z.object({ decision: decisionId(), reasons: longText() }),
  about: ['decision'],
  subjects: eachDecision,
  can(kase, { decision: id }, { now }) {
    const decision = findDecision(kase, id)
    if (isRefusal(decision)) return decision
    if (isBefore(decision.appealUntil, now)) return refuse('appeal_too_late')
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
            dueAt: appealDue(kase, decision, context.now, context.calendar),
          },
          { reasons },
        ),
      ]
    )
  },
})

/** By when the appeal is decided: 30 days, or half of the time until the first date that will pass, if that is sooner. */
function appealDue(kase: Case, decision: CaseDecision, now: Instant, calendar: Calendar): Instant {
  const date = earliest(...datesToCome(kase, decision, now))
  const usual = ownDue('CLK-OWN-APPEAL-DECISION-30D', now, calendar)
  if (date === null) return usual
  const share = Math.floor((msOf(date) - msOf(now)) * APPEAL_SHARE_OF_TIME_LEFT)
  return earliest(usual, plusMs(now, share))
}

/**
 * The person's own date, and those of delay flags. A flag that was not accepted counts only in an appeal against just
 * that, or against the answer to such an appeal: else the question would be answered when it is over.
 */
function datesToCome(kase: Case, decision: CaseDecision, now: Instant): readonly Instant[] {
  const isAboutDelay = appealedFirst(kase, decision).kind === 'delay_not_accepted'
  const flags = kase.impacts.flatMap(({ delay }) =>
    delay && (delay.state !== 'rejected' || isAboutDelay)
      ? [delay.deadline, ...(delay.earlier ? [delay.earlier.deadline] : [])]
      : [],
  )
  const dates = kase.dateThatWillPass === null ? flags : [kase.dateThatWillPass, ...flags]
  return dates.filter((date) => isBefore(now, date))
}
