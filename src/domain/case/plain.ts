import { latinDigits } from '../typed/digits.ts'
import { PHRASES } from '../stream-safe.ts'
import { withoutUnseen } from '../blank.ts'

/**
 * A text as it is compared: in small letters, without accents, vowel signs and invisible characters, with digits and
 * apostrophes of one kind. Marks go first: putting thousands of them in order would take minutes.
 */
export function plain(text: string): string {
  return ASCII_WORD.test(text) ? text.replaceAll('`', "'").toLowerCase() : plainOfAny(text)
}

/** Nothing of it is accented, invisible or put in order: most words of most stories, one by one. */
const ASCII_WORD = /^[!-~]+$/

/** The same of a text in any script. */
export function plainOfAny(text: string): string {
  const bare = withoutUnseen(text)
    .replace(PHRASES, ' ')
    .replace(/\p{M}+/gu, '')
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]+/gu, '')
  return latinDigits(bare)
    .replace(/[’‘ʼ`´]/g, "'")
    .toUpperCase()
    .toLowerCase()
}
