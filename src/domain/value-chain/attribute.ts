import { z } from 'zod'
import { isService, staffIdOf } from '../case/actor.ts'
import { event } from '../case/case-event.ts'
import {
  choice,
  choices,
  entityId,
  impactId,
  maybeChoice,
  maybeMoment,
  maybeWords,
  reason,
} from '../case/fields.ts'
import { checkText, nextId, verb, whileWorking } from '../case/verb.ts'
import { findImpact } from '../casework/find-impact.ts'
import { changedAgainst } from '../casework/record-finding.ts'
import { caseSeverity } from '../casework/overview.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { isBefore } from '../time/instant.ts'
import { codesOf } from '../vocabulary/code.ts'
import { CONTRIBUTION_FACTORS, FINDINGS } from '../vocabulary/value-chain.ts'
import { FLOW_ANSWERS, FLOW_QUESTIONS, followFlow, moveFinding } from './attribution.ts'
import { eachEntity, findEntity, refuseWithoutImpact } from './find-entity.ts'
import { planReassessment } from './reassessment.ts'

/**
 * A finding on one impact × one organisation × one period, with the answers of the decision flow (Guide 4). Findings
 * are only added. A less close one needs lasting proof and somebody who made none of the earlier ones, and the person
 * can appeal against it; `undetermined` is looked at again within 30 days.
 */
export const attribute = verb({
  name: 'attribute',
  chapter: 'value-chain',
  by: ['staff'],
  from: whileWorking(),
  input: z.object({
    impact: impactId(),
    entity: entityId(),
    // Start of the period the finding is about; now when it is not given.
    from: maybeMoment(),
    answers: z
      .partialRecord(z.enum(codesOf(FLOW_QUESTIONS)), z.enum(codesOf(FLOW_ANSWERS)))
      .meta({ field: 'group_of_fields' }),
    // Null takes what the flow says. A different one needs reasons that say why.
    finding: maybeChoice(codesOf(FINDINGS)),
    factors: choices(codesOf(CONTRIBUTION_FACTORS)),
    confidence: choice(['low', 'medium', 'high']),
    reasons: reason(),
    lastingProof: maybeWords(),
  }),
  about: ['entity'],
  subjects: eachEntity,
  can: refuseWithoutImpact,
  decide(kase, input, context) {
    const impact = findImpact(kase, input.impact)
    if (isRefusal(impact)) return impact
    const entity = findEntity(kase, input.entity)
    if (isRefusal(entity)) return entity
    const flow = followFlow(input.answers)
    if (isRefusal(flow)) return flow
    const said = flow.finding === 'no_adverse_impact' ? 'not_linked' : flow.finding
    const finding = input.finding ?? said
    const from = input.from ?? context.now
    if (isBefore(context.now, from)) return refuse('deadline_in_the_past')
    const earlier = kase.cells.filter((cell) => cell.impact === impact.id && cell.entity === entity.id)
    const step = moveFinding(
      earlier.map((cell) => cell.finding),
      { finding, plausible: flow.plausible, lastingProof: input.lastingProof ?? null },
    )
    if (isRefusal(step)) return step
    const isAgainst = step === 'less_close' && earlier.length > 0
    if (isAgainst && isService(context.by)) return refuse('needs_a_person')
    if (isAgainst && earlier.some((cell) => staffIdOf(cell.by) === staffIdOf(context.by)))
      return refuse('second_person_needed')
    const { severe } = caseSeverity(kase)
    const since = finding === 'undetermined' ? context.now : (entity.knowledgeAt ?? context.now)
    const fromKnowledge = planReassessment({ finding, knowledgeAt: since, severe })
    // Whoever has just looked looks again in the usual time, however long ago it was told (Guide 4).
    const again = isBefore(context.now, fromKnowledge.dueAt)
      ? fromKnowledge
      : planReassessment({ finding, knowledgeAt: context.now, severe })
    const planned = event(
      context,
      'reassessment_planned',
      {
        reassessment: nextId('r', kase.reassessments),
        impact: impact.id,
        entity: entity.id,
        trigger: again.trigger,
        dueAt: again.dueAt,
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
            impact: impact.id,
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
        ...(isAgainst ? [changedAgainst(kase, input.impact, input.reasons, context)] : []),
      ]
    )
  },
})
