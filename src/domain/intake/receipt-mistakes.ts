import { isRight } from './receipt-numbers.ts'
import type { Lexicon } from './receipt-words.ts'

/** A part of a receipt that no receipt has. */
export interface UnknownWord {
  /** As typed, in small letters without accents. */
  readonly typed: string
  /** 1 to 10. */
  readonly position: number
  /** The word of the list that was probably meant, at most two letters away; `null` when there is none. */
  readonly suggestion: string | null
}

/** Most letters that may be wrong in a word that was meant. */
const NEAR = 2

/** Most ways to put near words in the places of unknown ones that are tried. */
const MOST_WAYS = 20_000

/**
 * Every part that cannot be read, each with the word that was probably meant. What fits the check is that: alone, the
 * nearest that fits, or else the nearest; of several, the one way in which all of them fit together, or else for each
 * the nearest where no other is as near. A guess at one word would be asked about; a guess at several would be a riddle.
 */
export function unknownIn(
  parts: readonly string[],
  read: readonly (number | null)[],
  lexicon: Lexicon,
): readonly UnknownWord[] {
  const places = [...read.keys()].filter((place) => read[place] === null)
  const near = places.map((place) => nearWords(parts[place]!, lexicon))
  const fitting = waysThatFit(read, places, near)
  const isAlone = places.length === 1
  const only = isAlone || fitting.length === 1 ? fitting[0] : undefined
  return places.map((place, n) => {
    const [first, second] = near[n]!
    const isNearest = first !== undefined && (isAlone || first.distance !== second?.distance)
    const meant = only?.[n] ?? (isNearest ? first.index : undefined)
    return {
      typed: parts[place]!,
      position: place + 1,
      suggestion: meant === undefined ? null : lexicon.words[meant]!,
    }
  })
}

/** The ways to put near words in the unknown places with which the check fits, the nearest first. */
function waysThatFit(
  read: readonly (number | null)[],
  places: readonly number[],
  near: readonly (readonly Near[])[],
): readonly (readonly number[])[] {
  if (near.reduce((ways, words) => ways * words.length, 1) > MOST_WAYS) return []
  return near
    .reduce<readonly (readonly Near[])[]>(
      (ways, words) => ways.flatMap((way) => words.map((word) => [...way, word])),
      [[]],
    )
    .filter((way) => isRight(read.map((index, place) => index ?? way[places.indexOf(place)]!.index)))
    .toSorted((a, b) => distanceOf(a) - distanceOf(b))
    .map((way) => way.map(({ index }) => index))
}

const distanceOf = (way: readonly Near[]) => way.reduce((sum, { distance }) => sum + distance, 0)

interface Near {
  readonly index: number
  /** Letters that are wrong, missing or too many. */
  readonly distance: number
}

/** Words with at most two wrong, missing or added letters, the nearest first. */
export function nearWords(typed: string, { folded }: Lexicon): readonly Near[] {
  const found: Near[] = []
  for (const [index, word] of folded.entries()) {
    if (Math.abs(word.length - typed.length) > NEAR) continue
    const distance = editDistance(typed, word)
    if (distance <= NEAR) found.push({ index, distance })
  }
  return found.toSorted((a, b) => a.distance - b.distance)
}

/** How many letters to change, add or leave out to turn one word into the other (Levenshtein). */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same))
    }
    row = next
  }
  return row[b.length]!
}
