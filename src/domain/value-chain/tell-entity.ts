import { caseSeverity } from '../casework/overview.ts'
import { event } from '../case/case-event.ts'
import { checkText } from '../case/verb.ts'
import type { Rule } from '../case/rule-on.ts'
import { refuse } from '../refusal.ts'
import { ownDue } from '../time/own-due.ts'
import type { Case } from '../case/case.ts'
import type { Entity } from './chain.ts'
import { isFeared } from './feared.ts'
import { mayShareIdentity } from './identity.ts'
import { reassessmentsAfterKnowledge } from './plan-reassessment.ts'

export interface TellEntity {
  readonly entity: string
  readonly what: string
  readonly withIdentity: boolean
  /** Staff looked twice: asked before telling somebody whom the person fears, or who misused the system. */
  readonly sure?: boolean
}

/**
 * Records that an organisation was told. From then on it knows, its answer has a clock, and every impact it is only
 * linked to gets a dated re-assessment (Guide 4: knowing and not acting moves towards contributing).
 */
export const tellEntity: Rule<TellEntity> = (kase, input, context) => {
  const entity = kase.entities.find((each) => each.id === input.entity)
  if (!entity) return refuse('unknown_entity')
  const refusal = checkText(input.what, 'text_missing') ?? mayShareIdentity(kase, entity, input.withIdentity)
  if (refusal) return refusal
  if (needsSecondLook(kase, entity) && input.sure !== true) return refuse('telling_not_confirmed')
  const urgent = caseSeverity(kase).priority === 'P1'
  return [
    event(
      context,
      'entity_told',
      {
        entity: entity.id,
        at: context.now,
        withIdentity: input.withIdentity,
        answerDueAt: ownDue(
          urgent ? 'CLK-OWN-ANSWER-P1-2D' : 'CLK-OWN-ANSWER-14D',
          context.now,
          context.calendar,
        ),
      },
      { what: input.what },
    ),
    ...reassessmentsAfterKnowledge(kase, entity.id, context),
  ]
}

/** True when telling it may bring somebody into danger even without a name (UNGP 31 commentary: prevent retaliation). */
export function needsSecondLook(kase: Case, entity: Entity): boolean {
  return entity.subtype === 'misuser' || isFeared(kase, entity)
}
