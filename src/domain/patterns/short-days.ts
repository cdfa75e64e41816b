import { tokensOf, wordsIn, type Token } from '../case/tokens.ts'
import { isNameByItsCapital } from './capital.ts'

/** Months that are words as well in their own language; there a capital, or what stands before one, tells them. */
const MONTHS_AND_WORDS: Readonly<Record<string, readonly string[]>> = { en: ['may', 'march'] }

/** What stands before a month and never before the word that it also is. */
const BEFORE_MONTH: ReadonlySet<string> = new Set(
  'since in until till during after before last early late mid through of'.split(' '),
)

/**
 * Days and months cut short, each as it is written by itself. Those that are words as well are left to the second person,
 * or need a capital (`Jan`, `Mon`).
 */
const SHORT: Readonly<Record<string, string>> = {
  de: 'jän febr okt dez',
  fr: 'janv févr avr juil sept oct nov déc lun',
  es: 'ene feb abr jun jul ago sept oct nov dic lun mié jue sáb',
  pt: 'jan fev abr jun jul ago set nov dez',
  ru: 'янв фев февр апр июн июл авг сен сент окт ноя нояб дек пн вт чт пт сб',
  uk: 'січ лют квіт трав черв серп вер жовт лист груд пн вт чт пт сб нд',
  ar: '',
  hi: 'जन फर सित अक्तू नव दिस',
  bn: 'জানু ফেব সেপ্ট অক্টো ডিসে',
  zh: '周一 周日 周末 礼拜天 星期天 月初 月底 年初 年底',
}

/** The same in languages that give them a capital, where small letters are a word. */
const SHORT_IN_CAPITALS: Readonly<Record<string, string>> = {
  en: 'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun',
  de: 'jan feb mär apr jun jul aug sep sept nov mo di mi sa',
  sw: 'jan feb apr jun jul ago sep okt nov des',
}

/** True for a month that is found by `shortDaysIn` alone, because it is a word as well. */
export function isAlsoWord(name: string, language: string): boolean {
  return MONTHS_AND_WORDS[new Intl.Locale(language).language]?.includes(name.toLowerCase()) === true
}

/** Days and months in a text that are cut short, or are words as well. */
export function shortDaysIn(text: string, language: string): string[] {
  const code = new Intl.Locale(language).language
  const tokens = tokensOf(text)
  const whole = (SHORT[code] ?? '')
    .split(' ')
    .map(wordsIn)
    .filter((words) => words.length > 0)
  const capitals = new Set(wordsIn(SHORT_IN_CAPITALS[code] ?? ''))
  const months = new Set(MONTHS_AND_WORDS[code] ?? [])
  return tokens.flatMap((token, at) => {
    const isMonth = months.has(token.word) && (isCapital(text, token) || isBehind(tokens[at - 1]))
    const isShort = capitals.has(token.word) && isCapital(text, token) && isCut(text, token, code)
    const isWhole = whole.some((words) => words.every((word, n) => tokens[at + n]?.word === word))
    return isMonth || isShort || isWhole ? [token.word] : []
  })
}

const isCapital = isNameByItsCapital

function isBehind(before: Token | undefined): boolean {
  return before !== undefined && BEFORE_MONTH.has(before.word)
}

/** German gives every noun a capital: there a full stop tells what is cut short. */
function isCut(text: string, { end }: Token, code: string): boolean {
  return code !== 'de' || text[end] === '.'
}
