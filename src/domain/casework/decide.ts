import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { choice, reason, words } from '../case/fields.ts'
import { checkText, nextId, verb, whileWorking } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { ownDue } from '../time/own-due.ts'
import { DECISION_OUTCOMES } from '../vocabulary/casework.ts'
import { codesOf } from '../vocabulary/code.ts'

/**
 * A reasoned decision on the grievance: outcome, reasons, what follows, and until when it can be appealed
 * (UNGP 31(c), (e), (f)). Needs a finding on every impact that was described.
 */
export const decide = verb({
  name: 'decide',
  chapter: 'casework',
  by: ['staff'],
  from: whileWorking(),
  input: z.object({ outcome: choice(codesOf(DECISION_OUTCOMES)), reasons: reason(), whatNext: words() }),
  can: ({ impacts }) =>
    impacts.some((impact) => impact.finding === null) ? refuse('finding_missing') : null,
  decide(kase, { outcome, reasons, whatNext }, context) {
    if (kase.impacts.length === 0 && outcome !== 'no_adverse_impact') return refuse('impact_missing')
    return (
      checkText(reasons, 'reason_missing') ??
      checkText(whatNext, 'text_missing') ?? [
        event(
          context,
          'decided',
          {
            decision: nextId('d', kase.decisions),
            kind: 'finding',
            outcome,
            appealUntil: ownDue('CLK-OWN-APPEAL-6M', context.now, context.calendar),
            tookPart: kase.tookPart,
          },
          { reasons, whatNext },
        ),
      ]
    )
  },
  choices: ({ impacts }) => (impacts.length === 0 ? { outcome: ['no_adverse_impact'] } : {}),
})
