import { wordsIn } from '../case/tokens.ts'
import { sameText } from '../typed/same-text.ts'

/**
 * What is kept of a text to tell whether another is like it: the smallest of the hashes of its pairs of words, in order.
 * Nothing can be read back from it without the seed.
 */
export type Sketch = Uint32Array

/** Two words of 32 bits, made from a key of the house: whoever does not have it cannot aim at a sketch. */
export type SketchSeed = readonly [number, number]

/** Hashes that are kept of a text: enough to tell three tenths from one tenth, and half a kilobyte. */
const MOST_HASHES = 120

/** Characters that are looked at; what comes behind them costs nothing and says nothing. */
const LOOKED_AT = 6_000

/** Two texts of which one has so much of the other are alike. Stories of different people share a tenth at most. */
const ALIKE = 0.18

/** Fewer pairs in common say nothing, unless they are all there is. */
export const FEWEST_SHARED = 6

/**
 * Makes the sketch of a text. Pairs of words that follow each other, and of those with one word between them, so that a
 * word put in or changed leaves the most of it as it was.
 */
export function sketchOf(text: string, seed: SketchSeed): Sketch {
  const words = wordsIn(sameText(text.slice(0, LOOKED_AT))).map((word) => hashOf(word, seed))
  const pairs = new Set<number>()
  for (const [place, word] of words.entries()) {
    const [next, second] = [words[place + 1], words[place + 2]]
    if (next !== undefined) pairs.add(mixed(word, next, seed[1]))
    if (second !== undefined) pairs.add(mixed(word, second, ~seed[1]))
  }
  // A text of one word has no pair, and is like itself.
  const all = Uint32Array.from(pairs.size === 0 ? words : pairs)
  return all.toSorted().slice(0, MOST_HASHES)
}

/**
 * How much of the shorter of two texts stands in the other, from 0 to 1. Both are looked at as finely as the coarser of
 * their sketches is, so that a text with much added is still like the one without.
 */
export function likeness(a: Sketch, b: Sketch): number {
  const { shared, ofA, ofB } = compared(a, b)
  return ofA === 0 || ofB === 0 ? 0 : shared / Math.min(ofA, ofB)
}

/** True for two texts that nobody would take for those of two people who each tell their own. */
export function areAlike(a: Sketch, b: Sketch): boolean {
  const { shared, ofA, ofB } = compared(a, b)
  if (shared < FEWEST_SHARED) return shared > 0 && shared === ofA && shared === ofB
  return shared / Math.min(ofA, ofB) >= ALIKE
}

/** A sketch that is full tells of hashes up to its last one only; one that is not, of all. */
function compared(a: Sketch, b: Sketch) {
  const limit = Math.min(lastOf(a), lastOf(b))
  let [i, j, shared] = [0, 0, 0]
  while (i < a.length && j < b.length && a[i]! <= limit && b[j]! <= limit) {
    if (a[i] === b[j]) shared += 1
    const step = a[i]! - b[j]!
    if (step <= 0) i += 1
    if (step >= 0) j += 1
  }
  return { shared, ofA: countUpTo(a, i, limit), ofB: countUpTo(b, j, limit) }
}

function lastOf(sketch: Sketch): number {
  return sketch.length < MOST_HASHES ? 0xffffffff : sketch[sketch.length - 1]!
}

function countUpTo(sketch: Sketch, from: number, limit: number): number {
  let at = from
  while (at < sketch.length && sketch[at]! <= limit) at += 1
  return at
}

function hashOf(word: string, [first]: SketchSeed): number {
  let hash = first
  for (let place = 0; place < word.length; place += 1)
    hash = Math.imul(hash ^ word.charCodeAt(place), 0x01000193)
  return hash
}

/** The last steps of MurmurHash3, over both words and what they are to each other. */
function mixed(one: number, other: number, salt: number): number {
  let hash = Math.imul(one ^ Math.imul(other, 0x85ebca6b), 0xcc9e2d51) ^ salt
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
