import { latinDigits } from '../typed/digits.ts'
import { LIST_LENGTH } from './receipt-numbers.ts'

/** A list of words, prepared for looking up what people type. */
export interface Lexicon {
  readonly words: readonly string[]
  readonly folded: readonly string[]
  readonly whole: ReadonlyMap<string, number>
  /** By the first four letters; empty when two words of the list share them. */
  readonly starts: ReadonlyMap<string, number>
  /** Letters of its longest word. */
  readonly longest: number
}

const lexicons = new WeakMap<readonly string[], Lexicon>()

/** The list of words prepared, once for each list. Throws RangeError for an unfit list: a mistake of ours. */
export function lexiconOf(words: readonly string[]): Lexicon {
  const known = lexicons.get(words)
  if (known) return known
  const folded = words.map(fold)
  const whole = new Map(folded.map((word, index) => [word, index]))
  if (
    whole.size !== LIST_LENGTH ||
    words.length !== LIST_LENGTH ||
    !folded.every((word) => /^\p{L}+$/u.test(word))
  ) {
    throw new RangeError(`A list has ${LIST_LENGTH} words of letters only, all different without accents`)
  }
  const starts = new Map(folded.map((word, index) => [word.slice(0, 4), index]))
  const lexicon: Lexicon = {
    words,
    folded,
    whole,
    longest: Math.max(...folded.map((word) => word.length)),
    starts: starts.size === words.length ? starts : new Map(),
  }
  lexicons.set(words, lexicon)
  return lexicon
}

/** The number of a word, of one cut short, or of a group of four digits; null when it is none of ours. */
export function indexOf(typed: string, { folded, whole, starts }: Lexicon): number | null {
  if (/\d/.test(typed)) return typed.length === 4 && Number(typed) < LIST_LENGTH ? Number(typed) : null
  const exact = whole.get(typed)
  if (exact !== undefined) return exact
  const index = starts.get(typed.slice(0, 4))
  return index !== undefined && folded[index]!.startsWith(typed) ? index : null
}

/** A text in small letters without accents and without what nobody sees, its digits as 0 to 9. */
export function fold(text: string): string {
  const bare = text.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '')
  return latinDigits(bare.toLowerCase())
}
