import { isWordOf, READ_HERE } from '../domain/casework/read-here.ts'
import { LANGUAGES } from './languages.ts'

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
 * null when they may be. Of several in the same letters it is the one whose small words stand in it, and nothing is said
 * where none is; nor where those of their own language stand in it too.
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
  return READ_HERE.find((code) => most.codes.includes(code) && isWordOf(beginning, code)) ?? null
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
  const own = READ_HERE.find((code) => code === reader)
  return told !== reader && (own === undefined || !isWordOf(text.slice(0, LOOKED_AT), own))
}

/** The same where the letters are those of the reader: by small words alone, where those of both languages are known. */
function ofSameLetters(text: string, reader: string): string | null {
  const own = READ_HERE.find((code) => code === reader)
  if (own === undefined || isWordOf(text, own)) return null
  return READ_HERE.find((code) => isWordOf(text, code)) ?? null
}

/** The script of a language, as regular expressions name it: `Latn`, `Arab`. */
export function scriptOf(code: string): string {
  const script = new Intl.Locale(code).maximize().script ?? 'Zyyy'
  return LETTERS_OF[script] ?? script
}
