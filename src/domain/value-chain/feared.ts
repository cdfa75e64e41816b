import type { Case } from '../case/case.ts'
import type { Entity } from './chain.ts'
import { isSameName } from './naming.ts'
import { entriesOfFirm, formerEntriesOfFirm } from './same-firm.ts'

/**
 * True when the person has reason to fear an organisation. One that is feared in one of its roles is feared in all of
 * them (UNGP 31 commentary: prevent retaliation), and neither another name, another spelling of it, nor taking it off the
 * case and adding it again makes anybody safe: only the person can say that.
 */
export function isFeared(kase: Pick<Case, 'entities' | 'formerEntities'>, entity: Entity): boolean {
  return (
    fearedUnder(kase.entities, entity).length > 0 ||
    fearedUnder(kase.formerEntities, entity).length > 0 ||
    [...entriesOfFirm(kase, entity), ...formerEntriesOfFirm(kase, entity)].some((each) => each.feared)
  )
}

/** Entries that are feared and have its name, also where it is written otherwise. */
export function fearedUnder(entries: readonly Entity[], entity: Entity): readonly Entity[] {
  if (entity.naming === 'not_known') return []
  return entries.filter(
    (each) => each.feared && each.naming !== 'not_known' && isSameName(each.name, entity.name),
  )
}

/** True when the person has reason to fear whoever runs this house. */
export function isOperatorFeared(kase: Pick<Case, 'entities' | 'formerEntities'>): boolean {
  return kase.entities.some((entity) => entity.operator && isFeared(kase, entity))
}
