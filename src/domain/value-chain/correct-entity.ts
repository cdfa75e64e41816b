import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { choice, entityId, maybeChoice, maybeShortText, shortText, words, yesNo } from '../case/fields.ts'
import { checkText, verb, whileWorking } from '../case/verb.ts'
import type { Case } from '../case/case.ts'
import { isRefusal, refuse, type Refusal } from '../refusal.ts'
import { codesOf } from '../vocabulary/code.ts'
import { NAMINGS, ROLES, SIZES, SUBTYPES } from '../vocabulary/value-chain.ts'
import { eachEntity, findEntity, refuseWithoutEntity } from './find-entity.ts'
import type { Entity } from './chain.ts'
import { isFeared } from './feared.ts'
import { fearHeard } from './fear-told.ts'
import { sameName } from './same-firm.ts'
import { checkSubtype } from './subtype-of-role.ts'
import { refuseAsUs } from './this-house.ts'

/**
 * Corrects what is known of an organisation, with the reason; what was written before stays in the ledger. Another name
 * is another organisation, so the tie that the directory held under the wrong one goes, and with it the person's
 * consent that this one learns who they are. Only the person can say that nobody has to be feared any more.
 */
export const correctEntity = verb({
  name: 'correct_entity',
  chapter: 'value-chain',
  by: ['staff'],
  from: whileWorking(),
  input: z.object({
    entity: entityId(),
    name: shortText(),
    // Not said: as it was. A form asks all the same.
    naming: choice(codesOf(NAMINGS)).optional().meta({ field: 'choice', needed: true }),
    system: maybeShortText(),
    role: choice(codesOf(ROLES)),
    subtype: maybeChoice(codesOf(SUBTYPES)),
    size: maybeChoice(codesOf(SIZES)),
    operator: yesNo(),
    feared: yesNo(),
    reasons: words(),
  }),
  about: ['entity'],
  subjects: eachEntity,
  can: refuseWithoutEntity,
  known(kase, { entity: id }) {
    const entity = findEntity(kase, id)
    if (isRefusal(entity)) return {}
    const { name, naming, system, role, subtype, size, operator, feared } = entity
    return { name, naming, ...(system !== null && { system }), role, subtype, size, operator, feared }
  },
  decide(kase, input, context) {
    const entity = findEntity(kase, input.entity)
    if (isRefusal(entity)) return entity
    if (input.operator && kase.entities.some((each) => each.operator && each.id !== entity.id))
      return refuse('already_done')
    const isSameHouse = entity.operator && sameName(input.name) === sameName(entity.name)
    const refusal =
      (input.operator && !isSameHouse ? refuseAsUs(input.name, context.houseName ?? null) : null) ??
      refuseOtherHouse(kase, entity, input)
    if (refusal) return refusal
    if (entity.feared && !input.feared) return refuse('stays_feared', { entity: entity.id })
    const { name, system, reasons, naming = entity.naming, ...facts } = input
    const isSame =
      naming === 'confirmed' && input.subtype !== 'misuser' && sameName(name) === sameName(entity.name)
    return (
      checkText(name, 'text_missing') ??
      checkSubtype(input.role, input.subtype) ??
      checkText(reasons, 'reason_missing') ?? [
        event(
          context,
          'entity_corrected',
          { ...facts, naming, organisation: isSame ? entity.organisation : null },
          { name, ...(system ? { system } : {}), reasons },
        ),
      ]
    )
  },
})

/**
 * Who runs this house is a fact, and no tick: where the person fears them, the wall around the case stands on it, and
 * where they fear anybody, one who was told as ours is not made into somebody else afterwards.
 */
function refuseOtherHouse(
  kase: Case,
  entity: Entity,
  input: Pick<Entity, 'operator' | 'feared' | 'name'>,
): Refusal | null {
  if (!entity.operator) return null
  if (isFeared(kase, entity)) {
    const stays =
      input.operator && (input.feared || isFeared(kase, { ...entity, name: input.name, feared: false }))
    return stays ? null : refuse('feared_operator_stays_out')
  }
  if (input.operator) return null
  const isFearful =
    fearHeard(kase).length > 0 || [...kase.entities, ...kase.formerEntities].some(({ feared }) => feared)
  return entity.knowledgeAt !== null && isFearful ? refuse('told_as_ours') : null
}
