import { z } from 'zod'
import { isService, staffIdOf } from '../case/actor.ts'
import { event, type CaseEvent } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { choice, impactId, reason } from '../case/fields.ts'
import { checkText, nextId, verb, whileWorking, type Context } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { ownDue } from '../time/own-due.ts'
import { codesOf } from '../vocabulary/code.ts'
import { IMPACT_FINDINGS, type ImpactFinding } from '../vocabulary/impact.ts'
import { eachImpact, findImpact } from './find-impact.ts'

/**
 * What was found about the impact itself. Missing proof that only the company holds is no reason against a person. A
 * finding is changed against the person only by somebody who did not make it, as a decision with reasons and an appeal
 * (UNGP 31(c) and (f)).
 */
export const recordFinding = verb({
  name: 'record_finding',
  chapter: 'casework',
  by: ['staff'],
  from: whileWorking(),
  input: z.object({ impact: impactId(), finding: choice(codesOf(IMPACT_FINDINGS)), reasons: reason() }),
  about: ['impact'],
  subjects: eachImpact,
  can(kase, { impact: id }) {
    const impact = findImpact(kase, id)
    return isRefusal(impact) ? impact : null
  },
  decide(kase, { impact: id, finding, reasons }, context) {
    const impact = findImpact(kase, id)
    if (isRefusal(impact)) return impact
    const isAgainst = impact.finding !== null && FOR_THE_PERSON[finding] < FOR_THE_PERSON[impact.finding.code]
    if (isAgainst && isService(context.by)) return refuse('needs_a_person')
    if (isAgainst && staffIdOf(impact.finding?.by ?? context.by) === staffIdOf(context.by))
      return refuse('second_person_needed')
    return (
      checkText(reasons, 'reason_missing') ?? [
        event(context, 'impact_found', { impact: id, finding }, { reasons }),
        ...(isAgainst ? [changedAgainst(kase, id, reasons, context)] : []),
      ]
    )
  },
})

/** How far each finding goes with the person; not knowing is more than having found nothing. */
const FOR_THE_PERSON: Readonly<Record<ImpactFinding, number>> = {
  substantiated: 3,
  partly_substantiated: 2,
  undetermined: 1,
  not_substantiated: 0,
  no_adverse_impact: 0,
}

/** The decision that a finding, on a harm or on a tie, was changed against the person. */
export function changedAgainst(
  kase: Case,
  impact: string,
  reasons: string,
  context: Context,
): CaseEvent<'decided'> {
  return event(
    context,
    'decided',
    {
      decision: nextId('d', kase.decisions),
      kind: 'finding_changed',
      outcome: null,
      appealUntil: ownDue('CLK-OWN-APPEAL-6M', context.now, context.calendar),
      tookPart: kase.tookPart,
      impact,
    },
    { reasons },
  )
}
