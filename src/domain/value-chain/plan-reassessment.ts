import { z } from 'zod'
import { event, type CaseEvent } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { choice, entityId, impactId, moment, words } from '../case/fields.ts'
import { checkText, nextId, verb, whileWorking, type Context } from '../case/verb.ts'
import { findImpact } from '../casework/find-impact.ts'
import { caseSeverity } from '../casework/overview.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { DAY, isBefore, plusMs } from '../time/instant.ts'
import { currentCell } from './attribution.ts'
import { eachEntity, refuseWithoutImpact } from './find-entity.ts'
import type { Entity } from './chain.ts'
import { planReassessment as planFor, type ReassessmentTrigger } from './reassessment.ts'
import { entriesOfFirm } from './same-firm.ts'

/** Whoever looks again looks within a year: a later day is nobody's (Guide 4: knowing and not acting). */
const LONGEST_DAYS = 366

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
    if (isBefore(plusMs(context.now, LONGEST_DAYS * DAY), input.dueAt))
      return refuse('too_far_ahead', { days: LONGEST_DAYS })
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

/**
 * The re-assessments that follow from an organisation being told, in all of its roles: one for each impact to which it
 * is only linked, or of which nobody has said anything yet (Guide 4: knowing and not acting).
 */
export function reassessmentsAfterKnowledge(
  kase: Case,
  told: Entity,
  context: Context,
  trigger: 'told' | 'second_similar_report' = 'told',
): CaseEvent<'reassessment_planned'>[] {
  const firm = entriesOfFirm(kase, told)
  return looksAt(
    kase,
    firm.flatMap(({ id }) => kase.impacts.map((impact) => ({ entity: id, impact: impact.id }))),
    trigger,
    context,
  )
}

/** The same where a harm is described after organisations were told. */
export function reassessmentsOfNewImpact(
  kase: Case,
  impact: string,
  context: Context,
): CaseEvent<'reassessment_planned'>[] {
  const told = kase.entities.filter(({ knowledgeAt }) => knowledgeAt !== null)
  return looksAt(
    kase,
    told.map(({ id }) => ({ entity: id, impact })),
    'told',
    context,
  )
}

function looksAt(
  kase: Case,
  pairs: readonly { readonly entity: string; readonly impact: string }[],
  trigger: ReassessmentTrigger,
  context: Context,
): CaseEvent<'reassessment_planned'>[] {
  const { dueAt } = planFor({
    finding: 'directly_linked',
    knowledgeAt: context.now,
    severe: trigger === 'second_similar_report' || caseSeverity(kase).severe,
  })
  const waits = ({ entity, impact }: (typeof pairs)[number]) =>
    kase.reassessments.some(
      (each) =>
        each.entity === entity &&
        each.impact === impact &&
        each.answeredAt === null &&
        (trigger === 'told' || each.trigger === trigger),
    )
  const isOpenPart = ({ entity, impact }: (typeof pairs)[number]) => {
    const finding = currentCell(kase.cells, impact, entity, context.now)?.finding
    return finding === undefined || finding === 'directly_linked'
  }
  return pairs
    .filter((pair) => isOpenPart(pair) && !waits(pair))
    .map((pair, place) =>
      event(
        context,
        'reassessment_planned',
        { reassessment: `r${kase.reassessments.length + 1 + place}`, ...pair, trigger, dueAt },
        {},
      ),
    )
}
