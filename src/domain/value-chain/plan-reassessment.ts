import { event, type CaseEvent } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { caseSeverity } from '../casework/overview.ts'
import { checkText, nextId, type Context } from '../case/verb.ts'
import type { Rule } from '../case/rule-on.ts'
import { refuse } from '../refusal.ts'
import { isBefore, type Instant } from '../time/instant.ts'
import { currentCell } from './attribution.ts'
import { planReassessment as planFor, type ReassessmentTrigger } from './reassessment.ts'

export interface PlanReassessment {
  readonly impact: string
  readonly entity: string
  readonly trigger: Exclude<ReassessmentTrigger, 'told' | 'undetermined_limit'>
  readonly dueAt: Instant
  readonly reasons: string
}

/** Plans another look at a finding: a second similar report, a missed commitment, a changed design, new evidence. */
export const planReassessment: Rule<PlanReassessment> = (kase, input, context) => {
  if (!kase.impacts.some((each) => each.id === input.impact)) return refuse('unknown_impact')
  if (!kase.entities.some((each) => each.id === input.entity)) return refuse('unknown_entity')
  if (isBefore(input.dueAt, context.now)) return refuse('deadline_in_the_past')
  return (
    checkText(input.reasons, 'reason_missing') ?? [
      event(
        context,
        'reassessment_planned',
        {
          reassessment: nextId('r', kase.reassessments),
          impact: input.impact,
          entity: input.entity,
          trigger: input.trigger,
          dueAt: input.dueAt,
        },
        { reasons: input.reasons },
      ),
    ]
  )
}

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
