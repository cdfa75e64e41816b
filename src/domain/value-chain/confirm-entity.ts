import { event } from '../case/case-event.ts'
import type { Rule } from '../case/rule-on.ts'
import { refuse } from '../refusal.ts'

export interface ConfirmEntity {
  readonly entity: string
  /** The id that an organisation of this name has in the directory. */
  readonly organisation: string
}

/**
 * Staff checked the name of an entity. An organisation is in the shared directory from then on; somebody who misused a
 * system may be a private person, and never is.
 */
export const confirmEntity: Rule<ConfirmEntity> = (kase, input, context) => {
  const entity = kase.entities.find((each) => each.id === input.entity)
  if (!entity) return refuse('unknown_entity')
  if (entity.naming === 'not_known') return refuse('name_not_known')
  const organisation = entity.subtype === 'misuser' ? null : input.organisation
  if (entity.naming === 'confirmed' && entity.organisation === organisation) return refuse('already_done')
  return [event(context, 'name_confirmed', { entity: entity.id, organisation }, {})]
}
