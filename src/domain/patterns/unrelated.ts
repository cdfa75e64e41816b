import type { Case } from '../case/case.ts'
import { tokensOf, wordsIn } from '../case/tokens.ts'
import { writtenForThem } from '../case/their-words.ts'
import { areAlike, sketchOf } from '../intake/likeness.ts'
import { sameText } from '../typed/same-text.ts'

/** Two cases that may be of the same person, or of people who know each other. */
export type Related = readonly [one: string, other: string]

/** Nobody aims at a sketch that is thrown away again. */
const SEED = [0x9e3779b9, 0x85ebca6b] as const

/** Fewest digits that are a number to ring, and not a house or a year. */
const FEWEST_DIGITS = 6

/**
 * Every two of some cases whose people may be one, or belong together: the same way to reach them, the same name, the
 * same people beside them, a name of one in the words of the other, or the same story. Five of one household, or five
 * filings of one person, are no five people.
 */
export function relatedAmong(cases: readonly Case[]): Related[] {
  const known = cases.map(knownOf)
  return known.flatMap((one, place) =>
    known.slice(place + 1).flatMap((other) => (areRelated(one, other) ? [[one.id, other.id] as const] : [])),
  )
}

function knownOf(kase: Case) {
  const ways = [...(kase.person === null ? [] : [kase.person]), ...kase.personBefore]
  const names = [...ways.map(({ name }) => name), ...kase.advisers.map(({ name }) => name)]
  const reach = ways.flatMap(({ email, howToReach }) => [email, howToReach]).filter((each) => each !== null)
  const written = writtenForThem(kase)
  return {
    id: kase.id,
    names: names.flatMap((name) => (name ? [wordsIn(name)] : [])).filter((words) => words.length > 0),
    reach: new Set(reach.flatMap((text) => [sameText(text).toLowerCase(), ...numbersIn(text)])),
    words: new Set(written.flatMap(wordsIn)),
    sketches: written.map((text) => sketchOf(text, SEED)),
  }
}

type Known = ReturnType<typeof knownOf>

function areRelated(one: Known, other: Known): boolean {
  if ([...one.reach].some((each) => other.reach.has(each))) return true
  if (isNamed(one, other) || isNamed(other, one)) return true
  return one.sketches.some((a) => other.sketches.some((b) => areAlike(a, b)))
}

/** The whole name of somebody of one, as a name or among the words of the other. */
function isNamed({ names }: Known, other: Known): boolean {
  return names.some(
    (name) =>
      other.names.some((theirs) => theirs.toSorted().join(' ') === name.toSorted().join(' ')) ||
      name.every((word) => other.words.has(word)),
  )
}

function numbersIn(text: string): string[] {
  const digits = tokensOf(text)
    .map(({ word }) => word.replace(/\D/gu, ''))
    .join('')
  // Country code or none, the last digits are the number.
  return digits.length < FEWEST_DIGITS ? [] : [digits.slice(-9)]
}
