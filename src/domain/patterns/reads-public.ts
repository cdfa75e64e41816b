import { whatGivesAway } from '../case/gives-away.ts'
import { refuseEmptyWords } from '../case/say-something.ts'
import type { Case } from '../case/case.ts'
import { tokensOf, wordsIn } from '../case/tokens.ts'
import { COUNTRIES } from '../vocabulary/countries.ts'
import type { WhyNotPublic } from '../vocabulary/reported.ts'

/** Longest public description, in characters: what went wrong, and no story. */
export const LONGEST_DESCRIPTION = 300

/** Something in the words of a description that must not be public, and which. */
export interface ReadPublic {
  readonly why: Exclude<WhyNotPublic, 'too_few' | 'related'>
  readonly found: string
}

/**
 * What in a description says too much (decision 0050): words of the people whose cases it rests on, found as in letters
 * that leave the house, and places, days and numbers, by which somebody could be known among the few who were there.
 * Places and days are those that the language names; a second person reads what no list knows.
 */
export function readPublic(
  { product, description, language }: { product: string; description: string; language: string },
  cases: readonly Case[],
): ReadPublic[] {
  const own = cases.flatMap((kase) =>
    // Both together: a name that is half in one and half in the other is a name.
    whatGivesAway(kase, `${product}\n${description}`).map(({ found }) => ({
      why: 'their_words' as const,
      found,
    })),
  )
  const rest = withoutProduct(description, product)
  return [
    ...own,
    ...countsIn(rest, language).map((found) => ({ why: 'count' as const, found })),
    ...namedIn(rest, daysOf(language)).map((found) => ({ why: 'day' as const, found })),
    ...namedIn(rest, placesOf(language)).map((found) => ({ why: 'place' as const, found })),
    ...(refuseEmptyWords(description) === null ? [] : [{ why: 'says_nothing' as const, found: description }]),
  ]
}

/** A product may have a number, or a city, in its name. */
function withoutProduct(description: string, product: string): string {
  return product === '' ? description : description.replaceAll(product, ' ')
}

/** Words for numbers and many; small ones such as "one" are everybody’s. */
const NUMBERS: Readonly<Record<string, string>> = {
  en: 'two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands million millions several many',
  de: 'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dutzend dutzende hundert hunderte tausend tausende millionen mehrere viele',
  fr: 'deux trois quatre cinq six sept huit dix onze douze douzaine cent centaines mille milliers plusieurs beaucoup',
  es: 'dos tres cuatro cinco seis siete ocho nueve diez once doce docena docenas cien cientos mil miles varios varias muchos muchas',
  pt: 'dois duas três quatro sete oito dez onze doze dúzia dúzias cem centenas milhares vários várias muitos muitas',
  ru: 'два две три четыре пять шесть семь восемь девять десять сто сотни тысяча тысячи несколько много многие',
  uk: 'дві чотири шість сім вісім девять десять сотні тисяча тисячі кілька декілька багато багатьох',
  sw: 'wawili watatu wanne watano sita saba nane tisa kumi mia elfu wengi kadhaa',
  ar: 'اثنان اثنين ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة مئة مئات ألف آلاف عدة كثيرون كثير عشرات',
  hi: 'दो तीन चार पाँच छह सात आठ नौ दस दर्जन सौ सैकड़ों हज़ार हज़ारों कई अनेक',
  bn: 'দুই তিন চার পাঁচ ছয় সাত আট নয় দশ ডজন শত হাজার অনেক কয়েক',
}

/** Those of the language of a text, and of English: a word that is a number in one language is none in another. */
function numbersOf(language: string): ReadonlySet<string> {
  const written = [NUMBERS[language] ?? '', NUMBERS['en'] ?? ''].join(' ')
  return new Set(onceOf(`numbers ${language}`, () => written.split(' ')).flat())
}

/** Signs for numbers where words stand without spaces; "one" is part of too many others. */
const DENSE_NUMBER = /[二两三四五六七八九十百千万亿]+|许多|很多|多人|数[十百千万]/gu

function countsIn(text: string, language: string): string[] {
  const numbers = numbersOf(language)
  return [
    ...(text.match(/[\p{L}\p{M}]*\p{N}[\p{L}\p{M}\p{N}]*/gu) ?? []),
    ...tokensOf(text).flatMap(({ word, raw }) => (numbers.has(word) ? [raw] : [])),
    ...(text.match(DENSE_NUMBER) ?? []),
  ]
}

/** A day of each month, and seven days of a week, as dates to be written out. */
const MONTHS = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 5))
const WEEKDAYS = Array.from({ length: 7 }, (_, day) => Date.UTC(2026, 0, 5 + day))
/** Months that are words as well; beside a day they have a number. */
const ALSO_WORDS = new Set(['may', 'march', 'mars', 'mai', 'mayo', 'maio'])

const known = new Map<string, readonly (readonly string[])[]>()

function daysOf(language: string) {
  return onceOf(`days ${language}`, () =>
    localesOf(language)
      .flatMap((locale) => [
        ...MONTHS.map((at) => written(locale, { month: 'long' }, at)),
        ...WEEKDAYS.map((at) => written(locale, { weekday: 'long' }, at)),
        ...[-7, -1, 0, 1].map((days) =>
          new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day'),
        ),
        ...[-1].flatMap((past) =>
          (['week', 'month', 'year'] as const).map((unit) =>
            new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(past, unit),
          ),
        ),
      ])
      .filter((name) => !ALSO_WORDS.has(name.toLowerCase()) && !/\p{N}/u.test(name)),
  )
}

/** Countries in the language of the text and in English, and the cities that zones of time are called after. */
function placesOf(language: string) {
  return onceOf(`places ${language}`, () => [
    ...localesOf(language).flatMap((locale) => {
      const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' })
      return [...COUNTRIES].flatMap((code) => names.of(code) ?? [])
    }),
    ...Intl.supportedValuesOf('timeZone').map((zone) =>
      (zone.split('/').at(-1) ?? zone).replaceAll('_', ' '),
    ),
  ])
}

/** Names of cities that are words of ours as well. */
const NO_PLACES = new Set([
  'center',
  'easter',
  'midway',
  'nome',
  'troll',
  'universal',
  'utc',
  'gmt',
  'reunion',
])

function onceOf(key: string, make: () => readonly string[]): readonly (readonly string[])[] {
  const before = known.get(key)
  if (before !== undefined) return before
  const made = make()
    .map(wordsIn)
    .filter((words) => words.length > 0 && !NO_PLACES.has(words.join(' ')))
  known.set(key, made)
  return made
}

function namedIn(text: string, names: readonly (readonly string[])[]): string[] {
  const read = ` ${wordsIn(text).join(' ')} `
  return names.map((words) => words.join(' ')).filter((name) => read.includes(` ${name} `))
}

function localesOf(language: string): string[] {
  return [...new Set([...Intl.getCanonicalLocales(language), 'en'])]
}

function written(locale: string, parts: Intl.DateTimeFormatOptions, at: number): string {
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }).format(at)
}
