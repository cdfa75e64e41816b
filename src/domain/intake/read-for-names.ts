import { tokensOf } from '../case/tokens.ts'
import { withoutClitics } from '../case/word-forms.ts'
import { oneSpelling } from '../value-chain/naming.ts'

/** Letters by which words are looked up. */
export const HEAD = 2

/** What is looked for in a text. */
export interface Sought {
  /** How the parts of all names begin. */
  readonly heads: ReadonlySet<string>
  /** The first letters of these. */
  readonly firsts: ReadonlySet<string>
  /** Whole names without their spaces, by their first letter. */
  readonly spelled: ReadonlyMap<string, readonly string[]>
}

/** A text as far as it could name somebody. */
export interface Read {
  /** The places of each form of a word, by how it begins. */
  readonly byHead: ReadonlyMap<string, ReadonlyMap<string, Places>>
  /** Whole names that stand there with their letters set apart, or written as one word. */
  readonly spelled: ReadonlySet<string>
}

export interface Places {
  /** Every place, in order. */
  readonly all: readonly number[]
  /** Those where it is written as a name is: no small letter begins it. */
  readonly asName: readonly number[]
}

interface Word {
  readonly word: string
  /** As it was written. */
  readonly raw: string
}

/** Reads a text once for everything that is looked for; words that begin as no name does are passed over. */
export function readFor(text: string, { heads, firsts, spelled }: Sought): Read {
  const words = wordsOf(text)
  const byHead = new Map<string, Map<string, { all: number[]; asName: number[] }>>()
  const found = new Set<string>()
  for (const [at, { word, raw }] of words.entries()) {
    for (const bare of beginsAsAny(word, firsts)) {
      const form = oneSpelling(bare)
      const head = form.slice(0, HEAD)
      if (!heads.has(head)) continue
      const forms = orNew(byHead, head, () => new Map<string, { all: number[]; asName: number[] }>())
      const places = orNew(forms, form, () => ({ all: [], asName: [] }))
      places.all.push(at)
      if (!/^\p{Ll}/u.test(raw)) places.asName.push(at)
    }
    for (const letters of spelled.get(word.slice(0, 1)) ?? [])
      if (letters.startsWith(word) && goesOn(words, at, letters)) found.add(letters)
  }
  for (const letters of [...spelled.values()].flat())
    if (byHead.get(letters.slice(0, HEAD))?.has(letters)) found.add(letters)
  return { byHead, spelled: found }
}

function orNew<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const there = map.get(key)
  if (there !== undefined) return there
  const made = make()
  map.set(key, made)
  return made
}

const ASCII = /^[\0-\x7f]*$/
const ASCII_WORD = /[A-Za-z0-9]+/g
const ARABIC = /\p{Script=Arabic}/u

/** The same words as `tokensOf`; most texts have no letter that has to be taken apart. */
function wordsOf(text: string): readonly Word[] {
  if (!ASCII.test(text)) return tokensOf(text)
  return (text.match(ASCII_WORD) ?? []).map((raw) => ({ raw, word: raw.toLowerCase() }))
}

const NONE: readonly string[] = []

/** A word without what is written together with it, where it could begin as a name does. */
function beginsAsAny(word: string, firsts: ReadonlySet<string>): readonly string[] {
  if (ARABIC.test(word)) return withoutClitics(word)
  return firsts.has(word.slice(0, 1)) ? [word] : NONE
}

/** Most letters that are looked at together where somebody sets letters apart. */
const LONGEST_SPELLED = 80

/** True where these letters stand in a row from here, in two words or more (`placesOfLetters`). */
function goesOn(words: readonly Word[], at: number, letters: string): boolean {
  if (letters.length > LONGEST_SPELLED) return false
  let joined = ''
  for (let end = at; end < words.length; end += 1) {
    joined += words[end]?.word ?? ''
    if (!letters.startsWith(joined)) return false
    if (joined.length === letters.length) return end > at
  }
  return false
}
