import { z } from 'zod'
import { event, type CaseEvent } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { choice, entityId, impactId, moment, words } from '../case/fields.ts'
import { checkText, nextId, verb, whileWorking, type Context } from '../case/verb.ts'
import { findImpact } from '../casework/find-impact.ts'
import { caseSeverity } from '../casework/overview.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { isBefore } from '../time/instant.ts'
import { currentCell } from './attribution.ts'
import { eachEntity, refuseWithoutImpact } from './find-entity.ts'
import { planReassessment as planFor } from './reassessment.ts'

/** Plans another look at a finding: a second similar report, a missed commitment, a changed design, new evidence. */
export const planReassessment = verb({
  name: 'plan_reassessment',
  chapter: 'value-chain',
  by: ['staff'],
  from: whileWorking(),
  input: z.object({
    impact: impactId(),
    entity: entityId(),
    // Being told, and a finding left open for long, plan a look of their own.
    trigger: choice(['second_similar_report', 'missed_commitment', 'changed_design', 'new_evidence']),
    dueAt: moment(),
    reasons: words(),
  }),
  about: ['entity'],
  subjects: eachEntity,
  can: refuseWithoutImpact,
  decide(kase, input, context) {
    const impact = findImpact(kase, input.impact)
    if (isRefusal(impact)) return impact
    if (isBefore(input.dueAt, context.now)) return refuse('deadline_in_the_past')
    return (
      checkText(input.reasons, 'reason_missing') ?? [
        event(
          context,
          'reassessment_planned',
          {
            reassessment: nextId('r', kase.reassessments),
            impact: impact.id,
            entity: input.entity,
            trigger: input.trigger,
            dueAt: input.dueAt,
          },
          { reasons: input.reasons },
        ),
      ]
    )
  },
})

/** The re-assessments that follow from an entity being told: one for each impact it is only linked to. */
export function reassessmentsAfterKnowledge(
  kase: Case,
  entity: string,
  context: Context,
): CaseEvent<'reassessment_planned'>[] {
  const { severe } = caseSeverity(kase)
  const linked = kase.impacts.filter(
    (impact) => currentCell(kase.cells, impact.id, entity, context.now)?.finding === 'directly_linked',
  )
  const waiting = kase.reassessments.filter((each) => each.entity === entity && each.answeredAt === null)
  return linked
    .filter((impact) => !waiting.some((each) => each.impact === impact.id))
    .map((impact, index) => {
      const plan = planFor({ finding: 'directly_linked', knowledgeAt: context.now, severe })
      return event(
        context,
        'reassessment_planned',
        {
          reassessment: `r${kase.reassessments.length + 1 + index}`,
          impact: impact.id,
          entity,
          trigger: plan.trigger,
          dueAt: plan.dueAt,
        },
        {},
      )
    })
}
