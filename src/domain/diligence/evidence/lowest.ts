import type { Grade } from '../../vocabulary/severity.ts'
import type { AffectedGroup, Lowerable } from '../register.ts'
import { isUnsaid } from '../unsaid.ts'

/** The fewest people of each grade of scope above 1 (domain reference 4). */
const SCOPE_BANDS: readonly (readonly [people: number, grade: Grade])[] = [
  [1_000_000, 5],
  [10_000, 4],
  [100, 3],
  [10, 2],
]

/** The grade of scope that so many people have by their number alone. */
export function scopeOf(people: number): Grade {
  return SCOPE_BANDS.find(([fewest]) => people >= fewest)?.[1] ?? 1
}

/**
 * How many people of a group are affected: the higher of those known and those estimated with a method. Null when
 * nobody has counted: then nobody can say how many are left.
 */
export function peopleOf({ known, estimated }: AffectedGroup): number | null {
  const guessed = estimated !== null && !isUnsaid(estimated.method) ? estimated.count : null
  return known === null && guessed === null ? null : Math.max(known ?? 0, guessed ?? 0)
}

/** People who may still be harmed: the whole group at most, and whole people. */
export function stillHarmed(people: number, highestRatio: number): number {
  return Math.ceil(people * Math.min(1, highestRatio))
}

/** What lets a grade fall: figures with the highest ratio of harm after to before, or what affected people signed. */
export type Effect = { readonly by: 'figures'; readonly highestRatio: number } | { readonly by: 'signature' }

/**
 * The lowest grade to which an effect lets one judgement fall; null where it cannot be said, because nobody counted the
 * people. Scope falls no lower than its grade for those who may still be harmed, likelihood one step for each halving
 * that the whole interval shows. What people sign is one step: it says that it is better, not by how much (domain
 * reference 4; design, red line 8).
 */
export function lowestFor(
  effect: Effect,
  judgement: Lowerable,
  group: AffectedGroup,
  from: Grade,
): Grade | null {
  if (effect.by === 'signature') return stepsBelow(from, 1)
  if (judgement === 'likelihood') return stepsBelow(from, halvings(effect.highestRatio))
  if (judgement !== 'scope') return from
  const people = peopleOf(group)
  return people === null ? null : lower(from, scopeOf(stillHarmed(people, effect.highestRatio)))
}

/** How often the harm was halved at the least; there are no more than four steps. */
function halvings(highestRatio: number): number {
  return [1 / 2, 1 / 4, 1 / 8, 1 / 16].filter((share) => highestRatio < share).length
}

function stepsBelow(from: Grade, steps: number): Grade {
  return Math.max(1, from - steps) as Grade
}

function lower(one: Grade, other: Grade): Grade {
  return one < other ? one : other
}
