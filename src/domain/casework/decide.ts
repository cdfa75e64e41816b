import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { choice, meantSo, offeringWords, tellingReason } from '../case/fields.ts'
import { checkText, nextId, verb, whileWorking } from '../case/verb.ts'
import { allOf, refuse } from '../refusal.ts'
import { ownDue } from '../time/own-due.ts'
import { DECISION_OUTCOMES } from '../vocabulary/casework.ts'
import { codesOf } from '../vocabulary/code.ts'
import { contradictions } from './contradicts.ts'
import { FROM_NOW_ON } from './open-duties.ts'

/**
 * A reasoned decision on the grievance: outcome, reasons, what follows, and until when it can be appealed
 * (UNGP 31(c), (e), (f)). Needs a finding on every impact that was described, and says what was found.
 */
export const decide = verb({
  name: 'decide',
  chapter: 'casework',
  by: ['staff'],
  from: whileWorking(),
  input: z.object({
    outcome: choice(codesOf(DECISION_OUTCOMES)),
    reasons: tellingReason(),
    whatNext: offeringWords(),
    meantSo: meantSo(),
  }),
  can(kase, _subject, { now }) {
    if (kase.impacts.some((impact) => impact.finding === null)) return refuse('finding_missing')
    if (kase.impacts.length === 0) return null
    const against = codesOf(DECISION_OUTCOMES).map((outcome) => contradictions(kase, outcome, now))
    return against.some((each) => each.length === 0) ? null : allOf(against.at(-1) ?? [])
  },
  decide(kase, { outcome, reasons, whatNext }, context) {
    if (kase.impacts.length === 0 && outcome !== 'no_adverse_impact') return refuse('impact_missing')
    return (
      allOf(contradictions(kase, outcome, context.now)) ??
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
  choices: (kase) => ({
    outcome:
      kase.impacts.length === 0
        ? ['no_adverse_impact']
        : codesOf(DECISION_OUTCOMES).filter((each) => contradictions(kase, each, FROM_NOW_ON).length === 0),
  }),
})
