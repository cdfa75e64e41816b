import { sameText } from '../../typed/same-text.ts'
import type { Evidence, GroupKeys } from '../register.ts'

/** Between the values of a group that is told apart by several names at once, as in `tr × female`. */
export const CROSSED = ' × '

/** The names by which results are split: one, or several that are crossed, as in `language,sex`. */
export function namesOfSplit(splitBy: string): string[] {
  return splitBy.split(',').map(sameText)
}

/** What a group is called under a name: one code, several (`tr` and `tr-DE`), or none. */
export function codesUnder(keys: GroupKeys, name: string): readonly string[] {
  const found = Object.entries(keys).find(([own]) => sameText(own) === sameText(name))?.[1] ?? []
  return (typeof found === 'string' ? [found] : found).map(sameText)
}

/** True when a group has a code for everything that results are split by. */
export function isKeyed(keys: GroupKeys, splitBy: string): boolean {
  return namesOfSplit(splitBy).every((name) => codesUnder(keys, name).length > 0)
}

/** True when a key of results stands for the people of a group. */
export function isAbout(keys: GroupKeys, splitBy: string, key: string): boolean {
  const names = namesOfSplit(splitBy)
  const values = names.length === 1 ? [key] : key.split(CROSSED)
  return (
    values.length === names.length &&
    names.every((name, index) => codesUnder(keys, name).includes(sameText(values[index] ?? '')))
  )
}

type Counted = Evidence['groups'][number]

/**
 * The counts of evidence with all that stand for one group added up in one, and the key of that; null when none does. A
 * group that is called by several codes is judged as one, by everything that was measured of it.
 */
export function withOwnCounts(
  { splitBy, groups }: Pick<Evidence, 'splitBy' | 'groups'>,
  keys: GroupKeys,
): { readonly groups: readonly Counted[]; readonly key: string } | null {
  if (splitBy === null) return null
  const [first, ...others] = groups.filter(({ key }) => isAbout(keys, splitBy, key))
  if (first === undefined) return null
  if (others.length === 0) return { groups, key: first.key }
  const own = others.reduce<Counted>(
    (sum, each) => ({
      key: sum.key,
      before: plus(sum.before, each.before),
      after: plus(sum.after, each.after),
    }),
    first,
  )
  return { key: own.key, groups: [own, ...groups.filter((each) => each !== first && !others.includes(each))] }
}

/** What one code was not measured under, the whole was not measured either: a part would be a picture of its own. */
function plus(one: Counted['before'], other: Counted['before']): Counted['before'] {
  if (one === null || other === null) return null
  return {
    harmful: one.harmful + other.harmful,
    of: one.of + other.of,
    missing: one.missing + other.missing,
  }
}
