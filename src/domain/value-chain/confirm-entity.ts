import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { entityId } from '../case/fields.ts'
import { verb, whileWorking } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { eachEntity, findEntity } from './find-entity.ts'

/**
 * Staff checked the name of an entity. An organisation is in the shared directory from then on; somebody who misused a
 * system may be a private person, and never is. A name that has its place in the directory keeps it: a colleague chose
 * that place, and another one would be another organisation.
 */
export const confirmEntity = verb({
  name: 'confirm_entity',
  chapter: 'value-chain',
  by: ['staff'],
  from: whileWorking(),
  input: z.object({ entity: entityId() }),
  about: ['entity'],
  subjects: eachEntity,
  can(kase, { entity: id }) {
    const entity = findEntity(kase, id)
    if (isRefusal(entity)) return entity
    if (entity.naming === 'not_known') return refuse('name_not_known')
    const isInPlace =
      entity.naming === 'confirmed' && (entity.organisation !== null || entity.subtype === 'misuser')
    return isInPlace ? refuse('already_done') : null
  },
  decide(kase, input, context) {
    const entity = findEntity(kase, input.entity)
    if (isRefusal(entity)) return entity
    const organisation = entity.subtype === 'misuser' ? null : context.organisationId(entity.name)
    return [event(context, 'name_confirmed', { entity: entity.id, organisation }, {})]
  },
})
