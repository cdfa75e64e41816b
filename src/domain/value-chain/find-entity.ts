import type { Case } from '../case/case.ts'
import type { Subject } from '../case/verb.ts'
import { isRefusal, refuse, type Refusal } from '../refusal.ts'
import type { Entity } from './chain.ts'

/** Every organisation on the case, as what something can be done to. */
export function eachEntity({ entities }: Case): Subject[] {
  return entities.map(({ id }) => ({ entity: id }))
}

/** The organisation of that id, or a refusal: there is none of that id, or none on the case at all. */
export function findEntity(kase: Case, id: string | undefined): Entity | Refusal {
  const found = kase.entities.find((entity) => entity.id === id)
  return found ?? refuse(id === undefined && kase.entities.length === 0 ? 'entity_missing' : 'unknown_entity')
}

/** Why nothing can be done to the organisation of that id: it is not on the case, or nobody is. */
export function refuseWithoutEntity(kase: Case, { entity: id }: Subject): Refusal | null {
  const entity = findEntity(kase, id)
  return isRefusal(entity) ? entity : null
}

/** Why nothing can be said about the organisation of that id and a harm: one of the two is missing. */
export function refuseWithoutImpact(kase: Case, subject: Subject): Refusal | null {
  return refuseWithoutEntity(kase, subject) ?? (kase.impacts.length === 0 ? refuse('impact_missing') : null)
}
