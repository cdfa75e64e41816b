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

/** Stands in lists where everybody sees a case but those who must not: each reads this part without what is not theirs. */
export const ALL_BUT_SOME = 'ffffffff-ffff-ffff-ffff-fffffffffffe'
/** The same of a case that those see who see all, and whoever stands to it. */
export const HELD_BUT_SOME = 'ffffffff-ffff-ffff-ffff-fffffffffffd'

/** True when every case worker sees it, but for those who must not. */
export function seenByAll(standing: Standing): boolean {
  const known = { ...standing, recused: [] }
  return [STRANGER, ...namedIn(standing)].every((id) => sees(known, id))
}

/** Those who see it by their own relation, beside those who see every case; whoever has it comes first. */
export function insiders(standing: Standing): readonly string[] {
  return namedIn(standing).filter((id) => sees(standing, id))
}

/** Where a case stands in the lists: in whose part (null for that of everybody), and in whose own beside it. */
export function placeInLists(standing: Standing): {
  readonly seenAs: string | null
  readonly alsoSeenBy: readonly string[]
} {
  const isKept = standing.recused.length > 0
  if (seenByAll(standing)) return { seenAs: isKept ? ALL_BUT_SOME : null, alsoSeenBy: [] }
  const seenAs = standing.onlyFor !== null ? ONLY_NAMED : isKept ? HELD_BUT_SOME : standing.handler
  return { seenAs, alsoSeenBy: insiders(standing).filter((id) => id !== seenAs) }
}

function sees(standing: Standing, id: string): boolean {
  const relations = relationsOf(standing, id)
  return BY_RELATION.some((role) => may(role, relations, 'read'))
}
