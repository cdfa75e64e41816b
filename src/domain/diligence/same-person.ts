import { withoutUnseen } from '../blank.ts'
import { lookOf } from '../case/look-alikes.ts'

/**
 * True when two names are the same person's. Capitals, spaces, accents, characters nobody sees, letters that look like
 * others, the order of the names and what stands behind them in brackets do not make a second person, so that nobody
 * reviews their own work as "ADA " or "Otieno, Ada (safety)" (domain reference 4, rule 10).
 */
export function samePerson(one: string, other: string): boolean {
  return spelling(one) !== '' && spelling(one) === spelling(other)
}

/**
 * Characters of a name that are looked at. Accents in order and brackets in pairs take time that grows with the
 * square.
 */
const LONGEST_NAME = 500

/** The same text for every way of writing one name; empty when there is no name. */
export function spelling(name: string): string {
  const plain = withoutMarks(withoutUnseen(name.slice(0, LONGEST_NAME).normalize('NFKC')))
  const bare = plain.replace(/\([^)]*\)|<[^>]*>|\[[^\]]*\]/gu, ' ')
  return partsOf(bare) || partsOf(plain)
}

function partsOf(name: string): string {
  return name
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((part) => part !== '')
    .map(inOneScript)
    .sort()
    .join(' ')
}

/**
 * A word in small letters. One of several scripts, or wholly of letters that look like Latin ones, is the Latin word
 * that it looks like: a Cyrillic letter makes no second person. A word of another script stays as it is.
 */
function inOneScript(word: string): string {
  const small = word.toLowerCase()
  if (!/[^\p{Script=Latin}\p{N}]/u.test(word)) return small
  if (/\p{Script=Latin}/u.test(word)) return lookOf(word).toLowerCase()
  const look = lookOf(small)
  return /^[a-z]+$/.test(look) ? look : small
}

/**
 * Without accents over Latin, Greek and Cyrillic letters and without the vowel signs and the stretching of Arabic,
 * which people write or leave out. Signs of other scripts are letters of their own and stay.
 */
function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u064b-\u0652\u0640]/gu, '')
    .normalize('NFC')
}
