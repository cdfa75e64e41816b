import { z } from 'zod'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { entityId, meantSo, toOrganisation, yesNo } from '../case/fields.ts'
import { checkText, verb, whileWorking } from '../case/verb.ts'
import { isUrgent } from '../casework/overview.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { ownDue } from '../time/own-due.ts'
import type { Entity } from './chain.ts'
import { isFeared } from './feared.ts'
import { eachEntity, findEntity } from './find-entity.ts'
import { mayShareIdentity } from './identity.ts'
import { whyNotLearn } from './may-learn.ts'
import { reassessmentsAfterKnowledge } from './plan-reassessment.ts'
import { entriesOfFirm } from './same-firm.ts'

/**
 * Records that an organisation was told. From then on it knows, its answer has a clock, and every impact it is only
 * linked to gets a dated re-assessment (Guide 4: knowing and not acting moves towards contributing). Whom the person
 * fears is told only by their own yes.
 */
export const tellEntity = verb({
  name: 'tell_entity',
  chapter: 'value-chain',
  by: ['staff'],
  from: whileWorking(),
  input: z.object({
    entity: entityId(),
    what: toOrganisation(),
    withIdentity: yesNo(),
    meantSo: meantSo(),
    // Staff looked twice: asked before telling somebody whom the person fears, or who misused the system. It is no
    // yes: that is the person's own, and comes first.
    sure: yesNo().optional().meta({ field: 'tick', needed: true }),
  }),
  about: ['entity'],
  subjects: eachEntity,
  can(kase, { entity: id }) {
    const entity = findEntity(kase, id)
    return isRefusal(entity) ? entity : whyNotLearn(kase, entity)
  },
  known: () => ({ withIdentity: false }),
  skips(kase, { entity: id }) {
    const entity = findEntity(kase, id)
    return isRefusal(entity) || needsSecondLook(kase, entity) ? [] : ['sure']
  },
  decide(kase, input, context) {
    const entity = findEntity(kase, input.entity)
    if (isRefusal(entity)) return entity
    const refusal =
      checkText(input.what, 'text_missing') ?? mayShareIdentity(kase, entity, input.withIdentity)
    if (refusal) return refusal
    if (needsSecondLook(kase, entity) && input.sure !== true) return refuse('telling_not_confirmed')
    return [
      event(
        context,
        'entity_told',
        {
          entity: entity.id,
          at: context.now,
          withIdentity: input.withIdentity,
          answerDueAt: ownDue(
            isUrgent(kase) ? 'CLK-OWN-ANSWER-P1-2D' : 'CLK-OWN-ANSWER-14D',
            context.now,
            context.calendar,
          ),
        },
        { what: input.what },
      ),
      ...reassessmentsAfterKnowledge(
        kase,
        entity,
        context,
        isSecond(kase, entity) ? 'second_similar_report' : 'told',
      ),
    ]
  },
})

/**
 * True when it was told before: a second similar report, which is looked at by itself and sooner (domain reference 5).
 * Whoever stayed silent is only reminded.
 */
function isSecond(kase: Case, entity: Entity): boolean {
  const told = entriesOfFirm(kase, entity).filter(({ answerDueAt }) => answerDueAt !== null)
  return (
    told.length > 0 &&
    !told.some(({ cooperation, answeredAt }) => cooperation === 'silent' && answeredAt === null)
  )
}

/**
 * True when telling it may bring somebody into danger even without a name (UNGP 31 commentary: prevent retaliation).
 */
function needsSecondLook(kase: Case, entity: Entity): boolean {
  return entity.subtype === 'misuser' || isFeared(kase, entity)
}
