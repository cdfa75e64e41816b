import { may, rolesReaching } from './case-access.ts'
import { namedIn, relationsOf, type Standing } from './relations.ts'

/*
 * Lists are read from indexes, and a counter counts a case once; both need to know before anybody asks who sees it
 * beside those who see every case. It is asked of the table, for somebody with no tie and for everybody named.
 */

/** An id that is nobody's. */
const STRANGER = ''

/** Stands in lists where a case is for named staff alone: nobody's part of a list, and no part of those who see all. */
export const ONLY_NAMED = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** Reads by relation: those for whom it matters how they stand to a case. */
const BY_RELATION = rolesReaching('read', 'parts')

/** True when every case worker sees it. */
export function seenByAll(standing: Standing): boolean {
  return [STRANGER, ...namedIn(standing)].every((id) => sees(standing, id))
}

/** Those who see it by their own relation, beside those who see every case; whoever has it comes first. */
export function insiders(standing: Standing): readonly string[] {
  return namedIn(standing).filter((id) => sees(standing, id))
}

function sees(standing: Standing, id: string): boolean {
  const relations = relationsOf(standing, id)
  return BY_RELATION.some((role) => may(role, relations, 'read'))
}
