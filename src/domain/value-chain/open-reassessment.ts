import { z } from 'zod'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { reassessmentId } from '../case/fields.ts'
import { verb, whileWorking } from '../case/verb.ts'
import { isRefusal, refuse, type Refusal } from '../refusal.ts'
import { isDelivered } from '../remedy/action-states.ts'
import { isBefore, type Instant } from '../time/instant.ts'
import { currentCell } from './attribution.ts'
import type { Entity, PlannedReassessment } from './chain.ts'
import { findEntity } from './find-entity.ts'
import { openReassessment as opened } from './reassessment.ts'
import { entriesOfFirm } from './same-firm.ts'

/** A planned re-assessment has come due: it proposes a finding, and a person decides. */
export const openReassessment = verb({
  name: 'open_reassessment',
  chapter: 'value-chain',
  by: ['clock'],
  from: { ...whileWorking(), closed: ['same'] },
  input: z.object({ reassessment: reassessmentId() }),
  about: ['reassessment'],
  subjects: ({ reassessments }) => reassessments.map(({ id }) => ({ reassessment: id })),
  can(kase, { reassessment: id }, { now }) {
    const due = dueOf(kase, id, now)
    return isRefusal(due) ? due : null
  },
  decide(kase, input, context) {
    const due = dueOf(kase, input.reassessment, context.now)
    if (isRefusal(due)) return due
    const { planned, entity } = due
    const finding = currentCell(kase.cells, planned.impact, entity.id, context.now)?.finding ?? 'undetermined'
    const { proposes } = opened({
      finding,
      trigger: planned.trigger,
      knew: entity.knowledgeAt !== null,
      didTooLittle: !hasActed(kase, entity, planned.impact),
    })
    return [event(context, 'reassessment_opened', { reassessment: planned.id, proposes }, {})]
  },
})

/** The re-assessment that has come due and whom it is about, or why none has. */
function dueOf(
  kase: Case,
  id: string | undefined,
  now: Instant,
): { readonly planned: PlannedReassessment; readonly entity: Entity } | Refusal {
  const planned = kase.reassessments.find((each) => each.id === id)
  if (!planned) return refuse('not_found')
  if (planned.opened !== null || planned.answeredAt !== null) return refuse('already_done')
  if (isBefore(now, planned.dueAt)) return refuse('not_now', { verb: 'open_reassessment' })
  const entity = findEntity(kase, planned.entity)
  return isRefusal(entity) ? entity : { planned, entity }
}

/**
 * Acting means having delivered something for this impact that somebody checked or the person confirms: promises, what
 * never arrived, and what an organisation only says of itself are not acts (Guide 4).
 */
function hasActed(kase: Case, entity: Entity, impact: string): boolean {
  const firm = entriesOfFirm(kase, entity).map(({ id }) => id)
  return kase.plan.some(
    (action) =>
      firm.includes(action.entity) &&
      action.impact === impact &&
      isDelivered(action.state) &&
      (action.verified !== null || action.confirmed?.code === 'yes') &&
      (action.confirmed === null || action.confirmed.code === 'yes'),
  )
}
