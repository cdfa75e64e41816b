import { event } from '../case/case-event.ts'
import { caseSeverity } from '../casework/overview.ts'
import { checkText, nextId } from '../case/verb.ts'
import type { Rule } from '../case/rule-on.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { isBefore, type Instant } from '../time/instant.ts'
import type { ContributionFactor, Finding } from '../vocabulary/value-chain.ts'
import { followFlow, moveFinding, type FlowAnswers } from './attribution.ts'
import { planReassessment } from './reassessment.ts'

export interface Attribute {
  readonly impact: string
  readonly entity: string
  /** Start of the period the finding is about; now when it is not given. */
  readonly from: Instant | null
  readonly answers: FlowAnswers
  /** The finding; null takes what the flow says. A different one needs reasons that say why. */
  readonly finding: Finding | null
  readonly factors: readonly ContributionFactor[]
  readonly confidence: 'low' | 'medium' | 'high'
  readonly reasons: string
  readonly lastingProof?: string
}

/**
 * A finding on one impact × one organisation × one period, with the answers of the decision flow (Guide 4). Findings
 * are only added. A less close one needs lasting proof; `undetermined` is looked at again within 30 days.
 */
export const attribute: Rule<Attribute> = (kase, input, context) => {
  if (!kase.impacts.some((each) => each.id === input.impact)) return refuse('unknown_impact')
  const entity = kase.entities.find((each) => each.id === input.entity)
  if (!entity) return refuse('unknown_entity')
  const flow = followFlow(input.answers)
  if (isRefusal(flow)) return flow
  const said = flow.finding === 'no_adverse_impact' ? 'not_linked' : flow.finding
  const finding = input.finding ?? said
  const from = input.from ?? context.now
  if (isBefore(context.now, from)) return refuse('deadline_in_the_past')
  const earlier = kase.cells.filter((cell) => cell.impact === input.impact && cell.entity === entity.id)
  const step = moveFinding(
    earlier.map((cell) => cell.finding),
    { finding, plausible: flow.plausible, lastingProof: input.lastingProof ?? null },
  )
  if (isRefusal(step)) return step
  const again = planReassessment({
    finding,
    knowledgeAt: finding === 'undetermined' ? context.now : (entity.knowledgeAt ?? context.now),
    severe: caseSeverity(kase).severe,
  })
  const planned = event(
    context,
    'reassessment_planned',
    {
      reassessment: nextId('r', kase.reassessments),
      impact: input.impact,
      entity: entity.id,
      trigger: again.trigger,
      dueAt: isBefore(again.dueAt, context.now) ? context.now : again.dueAt,
    },
    {},
  )
  const lookAgain =
    finding === 'undetermined' || (finding === 'directly_linked' && entity.knowledgeAt !== null)
  return (
    checkText(input.reasons, 'reason_missing') ?? [
      event(
        context,
        'attributed',
        {
          impact: input.impact,
          entity: entity.id,
          from,
          finding,
          plausible: finding === 'undetermined' ? flow.plausible : null,
          factors: input.factors.length > 0 ? input.factors : flow.factors,
          answers: input.answers,
          confidence: input.confidence,
          departsFromFlow: finding !== said,
        },
        { reasons: input.reasons, ...(input.lastingProof ? { lastingProof: input.lastingProof } : {}) },
      ),
      ...(lookAgain ? [planned] : []),
    ]
  )
}
