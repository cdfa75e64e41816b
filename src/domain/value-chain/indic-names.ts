import { withVowels } from '../case/with-vowels.ts'

const WORDS = /[\p{Script=Devanagari}\p{Script=Bengali}]{2,}/gu
/** Words beside names in Hindi and Bengali, and what may be written together with one. */
const SMALL = new Set(
  'मेरा मेरी मेरे हमारा हमारी हमारे आपका आपकी आपके उनका उनकी उनके इस उस और का की के को से में ने पर है श्री श्रीमती जी আমার আমাদের আপনার আপনাদের তার তাদের এই সেই এবং ও আর না থেকে'
    .split(' ')
    .map(withVowels),
)
const ENDING = new RegExp(
  `^(?:${'को से ने का की के में पर जी কে র ের এর রা েরা দের দেরকে তে য় টা টি ও ই রও কেও'.split(' ').map(withVowels).join('|')})?$`,
  'u',
)

/**
 * True when a text has a word of a name with its vowels, also a short one, and with what is written together with it. In
 * other comparisons the vowels that are marks are left out, and of a short name nothing is left that could be told apart.
 */
export function sharesIndicName(said: string, name: string): boolean {
  const its = (withVowels(name).match(WORDS) ?? []).filter((word) => !SMALL.has(word))
  if (its.length === 0) return false
  const theirs = withVowels(said).match(WORDS) ?? []
  return its.some((word) =>
    theirs.some((each) => each.startsWith(word) && ENDING.test(each.slice(word.length))),
  )
}
