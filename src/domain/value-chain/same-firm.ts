import { withoutUnseen } from '../blank.ts'
import { compatible } from '../stream-safe.ts'
import { readOnce } from '../case/read-once.ts'
import type { Case } from '../case/case.ts'
import type { Entity } from './chain.ts'

/**
 * Longest name that is put into one form: no field takes more than 200 characters, and a published incident few more.
 */
const LONGEST_NAME = 2000

/**
 * A name with spaces, letter case and what nobody sees out of the way: names equal in this form are the same
 * organisation. What is too long to be a name is equal only to itself.
 */
export const sameName = readOnce((name): string =>
  name.length > LONGEST_NAME
    ? name
    : compatible(withoutUnseen(name)).trim().replace(/\s+/gu, ' ').toLowerCase(),
)

/**
 * Every entry that an organisation has on the case, one for each of its roles (Guide 8): the same id in the directory,
 * or the same name. Whoever is not known by name is nobody else's firm.
 */
export function entriesOfFirm(kase: Pick<Case, 'entities'>, entity: Entity): readonly Entity[] {
  return kase.entities.filter((each) => each.id === entity.id || isSameFirm(each, entity))
}

/** The entries of an organisation that were taken off the case. */
export function formerEntriesOfFirm(kase: Pick<Case, 'formerEntities'>, entity: Entity): readonly Entity[] {
  return kase.formerEntities.filter((each) => isSameFirm(each, entity))
}

function isSameFirm(a: Entity, b: Entity): boolean {
  if (a.naming === 'not_known' || b.naming === 'not_known') return false
  return (
    (a.organisation !== null && a.organisation === b.organisation) || sameName(a.name) === sameName(b.name)
  )
}
