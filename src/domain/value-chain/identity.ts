import type { Case } from '../case/case.ts'
import { refuse, type Refusal } from '../refusal.ts'
import type { Entity } from './chain.ts'
import { isFeared } from './feared.ts'

/**
 * Identity crosses to another organisation only with the person's consent for that organisation, and to a feared
 * one only when the person, warned, asked for it, once for each telling (UNGP 31 commentary: prevent retaliation).
 */
export function mayShareIdentity(kase: Case, entity: Entity, withIdentity: boolean): Refusal | null {
  if (!withIdentity) return null
  const consented = kase.consents.findLast((consent) => consent.entity === entity.id)
  const feared = isFeared(kase, entity)
  if (consented?.identity && !consented.used && (consented.warned || !feared)) return null
  return refuse(feared ? 'feared_party_never_told_who' : 'consent_missing', { entity: entity.id })
}
