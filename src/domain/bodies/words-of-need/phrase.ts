import { withoutUnseen } from '../../blank.ts'
import { compatible } from '../../stream-safe.ts'
import { latinDigits } from '../../typed/digits.ts'

/**
 * Phrases by the language in which people write them, each as somebody would type it; accents, vowel signs and forms of
 * alif make no difference. A phrase ends where its last word ends, so that "my ex" is not in "my exam". Signs in it:
 *
 * - `(a|b)` is either, and `(|a )` may be left out;
 * - `*` at its end: any letters may follow, for languages that say more with an ending;
 * - `$` at its end: the sentence, or a part of it, ends there;
 * - `{age}` is an age under 18, in digits or in a word;
 * - ` !a|b` behind it: not where that follows.
 */
export type Phrases = Readonly<Record<string, readonly string[]>>

/** A phrase as it is looked for. */
export interface Phrase {
  /** All ways in which it may begin, no longer than a few letters. */
  readonly starts: readonly string[]
  /** Sticky: it is tried at one place of a text that is as typed. */
  readonly pattern: RegExp
}

/** Marks that are left out in a hurry, or are typed in two ways: accents, vowel signs of Arabic, dots of Hindi and Bengali. */
const LEFT_OUT =
  /[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u0901\u0902\u093c\u0981\u09bc]/gu
const CURRENCY = { '€': ' euro ', $: ' dollar ', '£': ' pound ' } as const
const TYPED_AS: Readonly<Record<string, string>> = { ß: 'ss', ى: 'ي', ة: 'ه', ...CURRENCY }
const ASCII = /^[ -#%-~]*$/

/** A text as phrases are looked for in it: as somebody may type it who is in a hurry, or has no keyboard for it. */
export function asTyped(text: string): string {
  if (ASCII.test(text)) return text.replace(/ {2,}/g, ' ').replaceAll('`', "'").toLowerCase()
  const bare = compatible(withoutUnseen(text)).normalize('NFD').replace(LEFT_OUT, '')
  return latinDigits(bare)
    .replace(/[’‘ʼ´`]/gu, "'")
    .toLowerCase()
    .replace(/[ßىة€$£]/gu, (sign) => TYPED_AS[sign] ?? sign)
    .replace(/ {2,}/g, ' ')
}

/** The youngest whom we take to write here. */
const YOUNGEST = 5
const GROWN_UP = 18
const IN_DIGITS = Array.from({ length: GROWN_UP - YOUNGEST }, (_, at) => String(YOUNGEST + at))

/** Letters and digits of the scripts that phrases have. Named one by one: thousands of `\p{L}` are slow to be made. */
const LETTER = String.raw`0-9a-zß-ɏЀ-ӿؠ-يٮ-ۓऀ-ॣ०-ॿঀ-৿`
/** Nothing that goes on stands behind it; Chinese has no spaces, and words that follow at once. */
const WORD_ENDS = `(?!(?<![一-鿿])[${LETTER}])`
/** A comma or a point between digits ends nothing. */
const SENTENCE_ENDS = String.raw`(?=\s*(?:$|[.,;:!?)…।،؛؟。，！？；"»”/–—](?!\d)| - ))`

/** One phrase, with the ages of its language in words. */
export function phraseOf(written: string, ages: readonly string[] = []): Phrase {
  const [said = '', unless] = written.split(' !')
  const text = said.replace(/[*$]$/u, '').replaceAll('{age}', `(${[...IN_DIGITS, ...ages].join('|')})`)
  const parts = asTyped(text)
    .split(/[()]/u)
    .map((part) => part.split('|'))
  const either = parts.map((choice) => `(?:${choice.join('|')})`)
  const end = said.endsWith('*') ? '' : said.endsWith('$') ? SENTENCE_ENDS : WORD_ENDS
  const not = unless === undefined ? '' : `(?!\\s*(?:${asTyped(unless)}))`
  return { starts: startsOf(parts), pattern: new RegExp(either.join('') + end + not, 'y') }
}

/** So many letters of a beginning are told apart. */
const TOLD_APART = 4

function startsOf(parts: readonly (readonly string[])[]): readonly string[] {
  let starts: readonly string[] = ['']
  for (const choice of parts)
    starts = starts.flatMap((start) =>
      start.length < TOLD_APART ? choice.map((each) => (start + each).slice(0, TOLD_APART)) : [start],
    )
  return [...new Set(starts)]
}
