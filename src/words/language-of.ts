import { wordsIn } from '../domain/case/tokens.ts'
import { LANGUAGES } from './languages.ts'
import { showsLanguage, signsOf } from '../domain/casework/small-words.ts'

/** Scripts that languages name together, by the letters that tell them from others (ISO 15924 to Unicode). */
const LETTERS_OF: Readonly<Record<string, string>> = {
  Hans: 'Hani',
  Hant: 'Hani',
  Jpan: 'Hira',
  Kore: 'Hang',
}

/** The letters that each of our languages is written in; those of one script are one. */
const SCRIPTS = [...Map.groupBy(LANGUAGES, ({ code }) => scriptOf(code))].map(([script, languages]) => ({
  script,
  codes: languages.map(({ code }) => code),
  letters: new RegExp(`\\p{Script=${script}}`, 'gu'),
}))

/** Longest beginning of a text that is looked at: the letters of it tell. */
const LOOKED_AT = 2000

/**
 * The language of ours that a text is most likely in, when its letters are not those that readers of `reader` can read;
 * null when they may be. Of several in the same letters it is the one of which most small words stand in it, and nothing
 * is said where none is; nor where as many of their own language do.
 */
export function otherLanguage(text: string, reader: string): string | null {
  const beginning = text.slice(0, LOOKED_AT)
  const theirScript = scriptOf(reader)
  const counted = SCRIPTS.map(({ script, codes, letters }) => ({
    codes,
    isTheirs: script === theirScript,
    count: beginning.match(letters)?.length ?? 0,
  }))
  const theirs = counted.find(({ isTheirs }) => isTheirs)?.count ?? 0
  const most = counted.filter(({ isTheirs }) => !isTheirs).toSorted((a, b) => b.count - a.count)[0]
  if (most === undefined || most.count <= theirs) return ofSameLetters(beginning, reader)
  const [only, ...others] = most.codes
  if (others.length === 0) return only ?? null
  return mostShown(beginning, most.codes)?.code ?? null
}

/** Fewer words than these may be names, which are read in any letters. */
const FEWEST_WORDS = 3

/**
 * True for a text of which a reader of `reader` cannot read one letter, also where nobody can say which language it is
 * in. Addresses of pages and of mail are left out, and so are names alone, which begin with capitals.
 */
export function isInOtherLetters(text: string, reader: string): boolean {
  const words = text
    .slice(0, LOOKED_AT)
    .split(/\s+/u)
    .filter((word) => /\p{L}/u.test(word) && !/[/@]|\p{L}\.\p{L}/u.test(word))
  const own = new RegExp(`\\p{Script=${scriptOf(reader)}}`, 'u')
  return (
    words.length >= FEWEST_WORDS &&
    words.every((word) => !own.test(word)) &&
    words.some((word) => /^\P{L}*[\p{Ll}\p{Lo}]/u.test(word))
  )
}

/**
 * True for a text that a reader of `reader` may not be able to read: it is in other letters or in the small words of
 * another language, or it was told in another one and nothing in it shows that it is in theirs.
 *
 * @param told the language that whoever wrote it said that they write
 */
export function mayNotRead(text: string, told: string, reader: string): boolean {
  if (otherLanguage(text, reader) !== null) return true
  return told !== reader && !isShown(text.slice(0, LOOKED_AT), reader)
}

/** As many more words than of their own language have to show another one: some are of both. */
const MORE = 2

/** The same where the letters are those of the reader. */
function ofSameLetters(text: string, reader: string): string | null {
  const most = mostShown(text, inLettersOf(reader))
  const own = countShown(text, reader)
  return most === null || (own > 0 && most.count < own + MORE) ? null : most.code
}

/** Of ten words of a text, as many show its language. */
const SHARE = 0.2
/** One word alone may be a name, or be of a language that is none of ours. */
const FEWEST_SHOWN = 2

interface Shown {
  readonly code: string
  readonly count: number
}

/** Of these languages the one that most of a text shows; null where too little shows any. */
function mostShown(text: string, codes: readonly string[]): Shown | null {
  const words = wordsOf(text).length
  if (words < FEWEST_WORDS) return null
  const [most] = codes
    .map((code): Shown => ({ code, count: countShown(text, code) }))
    .toSorted((a, b) => b.count - a.count)
  return most === undefined || most.count < Math.max(FEWEST_SHOWN, words * SHARE) ? null : most
}

/** Whether a text shows that it is in that language: by its letters, or by its words where others have the same letters. */
function isShown(text: string, code: string): boolean {
  const codes = inLettersOf(code)
  return codes.length === 1 ? codes.includes(code) : mostShown(text, codes)?.code === code
}

/** Words and signs of a text that show a language. */
function countShown(text: string, code: string): number {
  return wordsOf(text).filter((word) => showsLanguage(word, code)).length + signsOf(text, code)
}

function inLettersOf(code: string): readonly string[] {
  return SCRIPTS.find(({ script }) => script === scriptOf(code))?.codes ?? []
}

function wordsOf(text: string): string[] {
  return wordsIn(text).filter((word) => /\p{L}/u.test(word))
}

/** The script of a language, as regular expressions name it: `Latn`, `Arab`. */
export function scriptOf(code: string): string {
  const script = new Intl.Locale(code).maximize().script ?? 'Zyyy'
  return LETTERS_OF[script] ?? script
}
