import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import type { Rule } from '../case/rule-on.ts'
import { refuse } from '../refusal.ts'
import { isDelivered } from '../remedy/action-states.ts'
import { isBefore } from '../time/instant.ts'
import { currentCell } from './attribution.ts'
import type { Entity } from './chain.ts'
import { openReassessment as opened } from './reassessment.ts'

export interface OpenReassessment {
  readonly reassessment: string
}

/** A planned re-assessment has come due: it proposes a finding, and a person decides. */
export const openReassessment: Rule<OpenReassessment> = (kase, input, context) => {
  const planned = kase.reassessments.find((each) => each.id === input.reassessment)
  if (!planned) return refuse('not_found')
  if (planned.opened !== null || planned.answeredAt !== null) return refuse('already_done')
  if (isBefore(context.now, planned.dueAt)) return refuse('not_now', { verb: 'open_reassessment' })
  const entity = kase.entities.find((each) => each.id === planned.entity)
  if (!entity) return refuse('unknown_entity')
  const finding = currentCell(kase.cells, planned.impact, entity.id, context.now)?.finding ?? 'undetermined'
  const { proposes } = opened({
    finding,
    trigger: planned.trigger,
    knew: entity.knowledgeAt !== null,
    didTooLittle: !hasActed(kase, entity, planned.impact),
  })
  return [event(context, 'reassessment_opened', { reassessment: planned.id, proposes }, {})]
}

/** Acting means having delivered something for this impact; promises, and what never arrived, are not acts. */
function hasActed(kase: Case, entity: Entity, impact: string): boolean {
  return kase.plan.some(
    (action) => action.entity === entity.id && action.impact === impact && isDelivered(action.state),
  )
}
