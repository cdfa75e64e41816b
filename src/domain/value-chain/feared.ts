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

/** The case after the person said that they fear an organisation no longer, in none of its roles. */
export function withoutFear(kase: Case, entity: Entity): Case {
  const firm = [...entriesOfFirm(kase, entity), ...formerEntriesOfFirm(kase, entity)]
  const calm = (each: Entity): Entity => (firm.includes(each) ? { ...each, feared: false } : each)
  return { ...kase, entities: kase.entities.map(calm), formerEntities: kase.formerEntities.map(calm) }
}
