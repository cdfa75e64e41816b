import { refuse } from '../refusal.ts'
import { ownDue } from '../time/own-due.ts'
import { isBefore } from '../time/instant.ts'
import { event } from './case-event.ts'
import { checkText, nextId, refuseUnlessTheirs, type Rule } from './verb.ts'

export interface FileAppeal {
  readonly decision: string
  readonly reasons: string
}

/**
 * The person asks somebody else to look at a decision. The receipt is enough; every kind of decision can be
 * appealed, within six calendar months.
 */
export const appeal: Rule<FileAppeal> = (kase, input, context) => {
  const decision = kase.decisions.find((each) => each.id === input.decision)
  if (!decision) return refuse('unknown_decision')
  if (isBefore(decision.appealUntil, context.now)) return refuse('appeal_too_late')
  if (kase.appeals.some((each) => each.decision === decision.id && each.decided === null))
    return refuse('already_done')
  return (
    refuseUnlessTheirs(kase, context) ??
    checkText(input.reasons, 'reason_missing') ?? [
      event(
        context,
        'appealed',
        {
          appeal: nextId('p', kase.appeals),
          decision: decision.id,
          dueAt: ownDue('CLK-OWN-APPEAL-DECISION-30D', context.now, context.calendar),
        },
        { reasons: input.reasons },
      ),
    ]
  )
}
