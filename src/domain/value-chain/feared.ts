import type { Case } from '../casework/case.ts'
import type { Entity } from './chain.ts'
import { entriesOfFirm, formerEntriesOfFirm } from './same-firm.ts'

type Known = Pick<Case, 'entities' | 'formerEntities' | 'consents'>

/**
 * True when the person has reason to fear an organisation. One that is feared in one of its roles is feared in all of
 * them (UNGP 31 commentary: prevent retaliation), and taking it off the case and adding it again makes nobody safe:
 * only the person can say that.
 */
export function isFeared(kase: Known, entity: Entity): boolean {
  const entries = entriesOfFirm(kase, entity)
  if (entries.some((each) => each.feared)) return true
  return (
    formerEntriesOfFirm(kase, entity).some((each) => each.feared) &&
    !entries.some((each) => personLifted(kase, each.id))
  )
}

/** True when the person said, warned, that this organisation may learn who they are: they fear it no longer. */
export function personLifted({ consents }: Pick<Case, 'consents'>, entity: string): boolean {
  const last = consents.findLast((consent) => consent.entity === entity)
  return last !== undefined && last.identity && last.warned
}
