import { withoutUnseen } from '../blank.ts'
import { compatible } from '../stream-safe.ts'
import { latinDigits } from '../typed/digits.ts'
import { plain } from './plain.ts'

/** Scripts in which marks are vowels: without them `plain` takes many words for one another. */
const VOWELS_ARE_MARKS = /[\p{Script=Devanagari}\p{Script=Bengali}]/u
/** The dot below of borrowed sounds, which most people leave out, and the two signs for a nasal before a consonant. */
const LEFT_OUT = /[\u093c\u09bc]/gu
const NASAL = /\u0901|\u092e\u094d(?=\u092c)/gu

/** A text as it is compared, but with the vowels that are marks: that of most scripts is as `plain` writes it. */
export function withVowels(text: string): string {
  if (!VOWELS_ARE_MARKS.test(text)) return plain(text)
  return latinDigits(compatible(withoutUnseen(text)).normalize('NFD'))
    .replace(LEFT_OUT, '')
    .replace(NASAL, '\u0902')
    .toLowerCase()
}
