import type { Case } from '../case/case.ts'
import { refuse, type Refusal } from '../refusal.ts'
import type { Entity } from './chain.ts'
import { isFeared } from './feared.ts'
import { whyNeverContact } from './never-contact.ts'
import { entriesOfFirm } from './same-firm.ts'

/** Why an organisation cannot become the contact, whatever anybody says to it; null when it could. */
export function refuseAsContact(kase: Case, entity: Entity): Refusal | null {
  if (isFeared(kase, entity)) return refuse('feared_party_never_told_who', { entity: entity.id })
  if (whyNeverContact(entity) !== null) return refuse('cannot_be_contact')
  if (entriesOfFirm(kase, entity).some((each) => each.operator)) return refuse('handover_to_ourselves')
  return kase.impacts.length === 0 ? refuse('impact_missing') : null
}
