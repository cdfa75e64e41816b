import { partsOf } from '../case/told-names.ts'
import { readOnce } from '../case/read-once.ts'
import { tokensOf, wordsIn } from '../case/tokens.ts'
import { NAMES_LIKE_WORDS } from '../vocabulary/common-words.ts'
import { isNameByItsCapital } from './capital.ts'

/** First names that are words as well, in the languages of the installation; beside those of `common-words.ts`. */
const ALSO_WORDS = new Set(
  wordsIn(`will rose mark grace hope joy may june april august faith bill art pat sue frank ernest rich chase grant drew
dawn eve iris ivy lily daisy ruby pearl amber summer autumn hunter mason miles max page robin rusty sunny victor violet
wade ernst gut klein lang kurz stark wolf rosa heide sommer winter richter weber luz paz dolores mercedes consuelo
esperanza pilar soledad sol cruz angel salvador justo estrella blanca clara flor mar marina perla victoria gloria milagros
claire blanche constance prudence juste pierre olive fleur victoire ange noel vitoria graca linda bento modesto
вера надежда любовь роза слава мир лилия роман лев віра надія любов лілія amani baraka furaha neema imani tumaini
subira rehema zawadi upendo faraja pendo salama heri bahati haki أمل نور كريم سعيد جميل صادق أمين حسن هدى وفاء سلام رجاء
فرح سعاد بشرى إيمان حنان منى رضا صباح شروق وعد عدل علي مالك حق عادل صالح خالد سالم ماهر رحمة نعمة دعاء هناء ورد سماء
आशा ज्योति प्रेम शांति दीप किरण पूजा सत्य विजय राज अमर जय विनय संतोष धर्म ममता माया कमल आनंद
আশা জ্যোতি আলো শান্তি বিজয় রাজ মায়া আনন্দ স্বপ্ন মুক্তি`),
)

/** What somebody writes with two letters where others write a sign above one: Mueller, Müller. */
function inOneLetter(word: string): string {
  return word.replace(/(?<=.)([aou])e/gu, '$1')
}

/** The parts of a name as two are compared. */
export function nameParts(name: string): string[] {
  return partsOf(name).map(inOneLetter)
}

/** The words of a text as names are looked for in them, and those that a capital tells as names. */
const readIn = readOnce((text) => {
  const tokens = tokensOf(text)
  return {
    words: new Set(tokens.map(({ word }) => inOneLetter(word))),
    capitals: new Set(
      tokens.flatMap((token) =>
        ALSO_WORDS.has(token.word) && isNameByItsCapital(text, token) ? [inOneLetter(token.word)] : [],
      ),
    ),
  }
})

const ALSO_WORDS_IN_ONE_LETTER = new Set([...ALSO_WORDS, ...NAMES_LIKE_WORDS].map(inOneLetter))

/**
 * True where all words of a name stand in what somebody wrote. One word that is no name alone has to stand there as a
 * name: with its capital. A script without capitals tells no such name.
 */
export function isNamedIn(name: readonly string[], texts: readonly string[]): boolean {
  const [first] = name
  if (first === undefined) return false
  const reads = texts.map(readIn)
  return name.length === 1 && ALSO_WORDS_IN_ONE_LETTER.has(first)
    ? reads.some(({ capitals }) => capitals.has(first))
    : name.every((word) => reads.some(({ words }) => words.has(word)))
}
