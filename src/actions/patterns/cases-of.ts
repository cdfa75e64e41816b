import type { Case } from '../../domain/case/case.ts'
import { referenceTyped } from '../../domain/typed/reference.ts'
import { casesWithReference } from '../../store/cases/cases-with-reference.ts'
import type { Viewer } from '../../store/cases/viewer.ts'
import { findCase } from '../../store/history/find-case.ts'
import type { House } from '../house.ts'

/** Most cases on which one description rests; five are enough. */
const MOST_CASES = 50

/**
 * The cases with these references that a viewer may read, each once; and what was typed of which they may read none.
 * Whoever may not read a case learns nothing of whether it is there.
 */
export async function casesTyped(
  house: House,
  viewer: Viewer,
  typed: string,
): Promise<{ readonly cases: readonly Case[]; readonly unknown: readonly string[] }> {
  const references = [...new Set(typed.split(/[\s,;،、]+/u).filter((each) => each !== ''))].slice(
    0,
    MOST_CASES,
  )
  const cases: Case[] = []
  const unknown: string[] = []
  for (const reference of references) {
    const ids = await casesWithReference(house.database, referenceTyped(reference))
    const found = await readable(house, viewer, ids)
    if (found.length === 0) unknown.push(reference.slice(0, 40))
    cases.push(...found.filter(({ id }) => !cases.some((each) => each.id === id)))
  }
  return { cases, unknown }
}

/** Those of some cases that a viewer may read, as they are now. */
export async function readable(house: House, viewer: Viewer, ids: readonly string[]): Promise<Case[]> {
  const found = await Promise.all(ids.map((id) => findCase(house.database, house.keys, viewer, id)))
  return found.flatMap((each) => (each === null ? [] : [each.kase]))
}
