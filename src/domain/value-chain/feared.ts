import type { Case } from '../case/case.ts'
import type { Entity } from './chain.ts'
import { entriesOfFirm, formerEntriesOfFirm } from './same-firm.ts'

/**
 * True when the person has reason to fear an organisation. One that is feared in one of its roles is feared in all of
 * them (UNGP 31 commentary: prevent retaliation), and neither another name nor taking it off the case and adding it
 * again makes anybody safe: only the person can say that.
 */
export function isFeared(kase: Pick<Case, 'entities' | 'formerEntities'>, entity: Entity): boolean {
  return [...entriesOfFirm(kase, entity), ...formerEntriesOfFirm(kase, entity)].some((each) => each.feared)
}

/** True when the person has reason to fear whoever runs this house. */
export function isOperatorFeared(kase: Pick<Case, 'entities' | 'formerEntities'>): boolean {
  return kase.entities.some((entity) => entity.operator && isFeared(kase, entity))
}
