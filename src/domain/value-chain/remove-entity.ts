import { z } from 'zod'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { entityId, words } from '../case/fields.ts'
import { checkText, verb, whileWorking } from '../case/verb.ts'
import { isRefusal, refuse, type Refusal } from '../refusal.ts'
import { isFeared } from './feared.ts'
import { eachEntity, findEntity } from './find-entity.ts'

/** Takes an entity off the case that should never have been on it. Refused as soon as anything rests on it. */
export const removeEntity = verb({
  name: 'remove_entity',
  chapter: 'value-chain',
  by: ['staff'],
  from: whileWorking(),
  input: z.object({ entity: entityId(), reasons: words() }),
  about: ['entity'],
  subjects: eachEntity,
  can(kase, { entity: id }) {
    const entity = findEntity(kase, id)
    if (isRefusal(entity)) return entity
    // The wall around the case would go with it.
    if (entity.operator && isFeared(kase, entity)) return refuse('feared_operator_stays_out')
    return whatRestsOn(kase, entity.id)
  },
  decide: (_kase, input, context) =>
    checkText(input.reasons, 'reason_missing') ?? [
      event(context, 'entity_removed', { entity: input.entity }, { reasons: input.reasons }),
    ],
})

function whatRestsOn(kase: Case, id: string): Refusal | null {
  const isIt = (each: { readonly entity: string }) => each.entity === id
  if (kase.entities.some((each) => each.id === id && each.knowledgeAt !== null))
    return refuse('entity_was_told')
  if (kase.cells.some(isIt) || kase.claims.some(isIt)) return refuse('entity_has_finding')
  if (kase.plan.some(isIt)) return refuse('entity_has_action')
  const isContact = kase.contacts.some((each) => isIt(each) || each.insteadOf === id)
  return isContact ? refuse('entity_is_contact') : null
}
