import { isLocalDate, type LocalDate } from '../time/calendar.ts'
import { hanDigits } from './han-digits.ts'
import { withVowels } from '../case/with-vowels.ts'
import { MONTH_NAMES } from './month-names.ts'

/** A date as a form asks for it, each part as it was typed. */
export interface TypedDate {
  readonly day: string
  readonly month: string
  readonly year: string
}

/** Years that a date about people's lives can have; others are slips, or ways of saying "never". */
const FIRST = '1900'
const END = '2200'
/** Longest text that can be a date, in characters. */
const LONGEST = 60

/**
 * The day that three boxes mean: digits of every script, the months by name, years in two digits. A whole date in the
 * first box is read as well. Null when it is no day, or could be two.
 */
export function dateInBoxes({ day, month, year }: TypedDate): LocalDate | null {
  if ([day, month, year].some((part) => part.length > LONGEST)) return null
  const [first, second, third] = [day, month, year].map(bare)
  if (first !== undefined && !second && !third) return dateTyped(first)
  return dateOf(first ?? '', second ?? '', third ?? '')
}

/**
 * The day in one text: year first as in ISO 8601, or day first as our forms ask for it, or with the month by name, each
 * with the small words that our languages put between. Null for `03/04/2026`, which people of different places read
 * differently, and for what is no day.
 */
export function dateTyped(typed: string): LocalDate | null {
  if (typed.length > LONGEST) return null
  const [one = '', two = '', three = '', ...more] = partsOf(typed)
  if (more.length > 0 || three === '') return null
  if (/^\d{4}$/.test(one) || IS_YEAR.test(one)) return dateOf(three, two, one)
  // "November 24, 2026"
  if (monthNamed(one) !== null) return dateOf(two, one, three)
  const isNamed = monthNamed(two) !== null
  if (/^(?:0?[1-9]|1[0-2])$/.test(one) && /^(?:1[3-9]|[23]\d)$/.test(two)) return dateOf(two, one, three)
  const isClear = isNamed || Number(one) > 12 || Number(one) === Number(two) || /[.]/.test(typed)
  return isClear ? dateOf(one, two, three) : null
}

/** Words that say nothing of a date: of the, the day, in the year. */
const BETWEEN = new Set(
  'of,de,del,do,el,le,den,dem,tarehe,من,г,го,года,год,р,го,року,рік,सन,साल,সাল,সালের'
    .split(',')
    .map(withVowels),
)
/** A number that says itself that it is a year. */
const IS_YEAR = /年$/u

/** The three parts of a date; a name of two words stays together. */
function partsOf(typed: string): string[] {
  const text = bare(typed).replace(/\s*([年月日号號])\s*/gu, '$1 ')
  const name = LONGEST_FIRST.find((each) => text.includes(each))
  const marked = name === undefined ? text : text.replace(name, ` ${name.replaceAll(' ', '_')} `)
  return marked
    .split(/[\s/.,،、॰\-‐-―]+/u)
    .filter((part) => part !== '' && !BETWEEN.has(part))
    .map((part) => part.replaceAll('_', ' '))
}

function bare(text: string): string {
  return hanDigits(withVowels(text)).trim()
}

/** After the number of a day: ordinals, and the word for day. */
const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th|er|o|a|º|°|-?го|লা|রা|ঠা|ই|শে|日|号|號)?$/u

function dateOf(day: string, month: string, year: string): LocalDate | null {
  const [d, y] = [day, year].map((part) => part.replace(/^[\s.,،]+|[\s.,،]+$/gu, ''))
  const ordinal = ORDINAL.exec(d ?? '')?.[1]
  const m = monthNamed(month) ?? /^\s*(\d{1,2})月?[.\s]*$/u.exec(month)?.[1]
  const full = yearOf(y ?? '')
  if (ordinal === undefined || m === undefined || full === null) return null
  const written = `${full}-${String(m).padStart(2, '0')}-${ordinal.padStart(2, '0')}`
  return isLocalDate(written) && written >= FIRST && written < END ? written : null
}

/** Two digits are a year between 1970 and 2069, as most software reads them. */
function yearOf(written: string): string | null {
  const year = written.replace(IS_YEAR, '').replace(AFTER_YEAR, '')
  if (/^\d{4}$/.test(year)) return year
  if (!/^\d{2}$/.test(year.replace(/^['’]/u, ''))) return null
  const short = year.slice(-2)
  return `${short < '70' ? '20' : '19'}${short}`
}

/** "2026 г." in the box for the year. */
const AFTER_YEAR = new RegExp(`[\\s.]+(?:${[...BETWEEN].join('|')})$`, 'u')

const NUMBERS = new Map(
  MONTH_NAMES.flatMap((names, index) => names.map((name) => [withVowels(name), index + 1] as const)),
)

/** "May" is in "mayo". In Chinese the months are numbers, and end where the number does. */
const LONGEST_FIRST = [...NUMBERS.keys()]
  .filter((name) => !name.endsWith('月'))
  .toSorted((a, b) => b.length - a.length)

/** 1 to 12; null for what is no name of a month. */
function monthNamed(text: string): number | null {
  return NUMBERS.get(bare(text).replace(/[.,،॰\s]+$/u, '')) ?? null
}
