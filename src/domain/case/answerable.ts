import type { VerbName } from './lifecycle.ts'

/**
 * Steps in which a second person checks what a first one did. A service account does neither: nobody knows who holds
 * it, so it could be somebody's second pair of hands (UNGP 31(c) and (f); domain reference 4, rule 10).
 */
const ANSWERABLE: ReadonlySet<VerbName> = new Set<VerbName>(['lower_rating', 'decide_appeal'])

/** True when only a person may do it, in their own name. */
export function needsPerson(verb: VerbName): boolean {
  return ANSWERABLE.has(verb)
}
