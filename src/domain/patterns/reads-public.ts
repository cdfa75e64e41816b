import { whatGivesAway } from '../case/gives-away.ts'
import { refuseEmptyWords } from '../case/say-something.ts'
import type { Case } from '../case/case.ts'
import { tokensOf, wordsIn, type Token } from '../case/tokens.ts'
import { isFormOf } from '../case/word-forms.ts'
import { COUNTRIES } from '../vocabulary/countries.ts'
import { countsThings } from '../vocabulary/many-things.ts'
import { DENSE_NUMBER, isNumberWord } from '../vocabulary/number-words.ts'
import type { WhyNotPublic } from '../vocabulary/reported.ts'
import { languagesOf } from './languages-of.ts'
import { citiesIn } from './places-in.ts'
import { isAlsoWord, shortDaysIn } from './short-days.ts'

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
 * Places and days are those that the languages name which the text is in, whatever whoever wrote it said; a second person
 * reads what no list knows.
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
  const languages = languagesOf(rest, language)
  return [
    ...own,
    ...countsIn(rest, languages).map((found) => ({ why: 'count' as const, found })),
    ...daysNamed(rest, languages).map((found) => ({ why: 'day' as const, found })),
    ...placesNamed(rest, languages).map((found) => ({ why: 'place' as const, found })),
    ...(refuseEmptyWords(description) === null ? [] : [{ why: 'says_nothing' as const, found: description }]),
  ]
}

/** A product may have a number, or a city, in its name. */
function withoutProduct(description: string, product: string): string {
  return product === '' ? description : description.replaceAll(product, ' ')
}

function countsIn(text: string, languages: readonly string[]): string[] {
  const tokens = tokensOf(text)
  const isNumber = ({ raw, start }: Token, at: number) => {
    const behind = tokens
      .slice(at + 1, at + 4)
      .filter((each) => !/[.!?,;:。।؟،]/u.test(text.slice(start, each.start)))
      .map((each) => each.raw)
    const counts = languages.filter((language) => isNumberWord(raw, language))
    return counts.length > 0 && !counts.some((language) => countsThings(raw, behind, language))
  }
  return [
    ...(text.match(/[\p{L}\p{M}]*\p{N}[\p{L}\p{M}\p{N}]*/gu) ?? []),
    ...tokens.flatMap((token, at) => (isNumber(token, at) ? [token.raw] : [])),
    ...(text.match(DENSE_NUMBER) ?? []),
  ]
}

/** A day of each month, and seven days of a week, as dates to be written out. */
const MONTHS = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 5))
const WEEKDAYS = Array.from({ length: 7 }, (_, day) => Date.UTC(2026, 0, 5 + day))

function daysNamed(text: string, languages: readonly string[]): string[] {
  return [
    ...new Set([
      ...namedIn(text, languages.flatMap(daysOf)),
      ...languages.flatMap((language) => shortDaysIn(text, language)),
    ]),
  ]
}

const known = new Map<string, readonly (readonly string[])[]>()

function daysOf(language: string) {
  return onceOf(`days ${language}`, () =>
    localesOf(language)
      .flatMap((locale) => [
        ...MONTHS.map((at) => written(locale, { month: 'long' }, at)),
        // As it stands beside a day, which is a form of its own in some languages.
        ...MONTHS.map((at) => monthBesideDay(locale, at)),
        ...WEEKDAYS.map((at) => written(locale, { weekday: 'long' }, at)),
        // Today is when somebody reads it.
        ...[-7, -1, 1].map((days) =>
          new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day'),
        ),
        ...[-1].flatMap((past) =>
          (['week', 'month', 'year'] as const).map((unit) =>
            new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(past, unit),
          ),
        ),
      ])
      .filter((name) => !isAlsoWord(name, language) && !/\p{N}/u.test(name)),
  )
}

function placesNamed(text: string, languages: readonly string[]): string[] {
  return [...new Set([...namedIn(text, languages.flatMap(countriesOf)), ...citiesIn(text, languages)])]
}

/** Countries in a language. */
function countriesOf(language: string) {
  return onceOf(`places ${language}`, () =>
    localesOf(language).flatMap((locale) => {
      const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' })
      return [...COUNTRIES].flatMap((code) => names.of(code) ?? [])
    }),
  )
}

/** Names of countries that are words as well. */
const NO_PLACES = new Set([
  // Of that, small, had, and about money, in Russian, Ukrainian and Arabic.
  'того',
  'малі',
  'мали',
  'مالي',
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

/** Fewest letters of a word that is known in another form: shorter ones are other words too soon. */
const IN_A_FORM = 3
/** The same where the form may change the ending as well. */
const DECLINED = 5
/** Words that look like a day in another form: among, in the middle, but, somebody, one. */
const NO_FORMS = new Set(['mais', 'среди', 'серед', 'середині', 'середину', 'احد', 'لاحد', 'باحد', 'واحد'])

function namedIn(text: string, names: readonly (readonly string[])[]): string[] {
  const read = wordsIn(text)
  const found = names.filter((words) =>
    read.some((_, at) => words.every((word, place) => isSame(read[at + place], word))),
  )
  return [...new Set(found.map((words) => words.join(' ')))]
}

/** A word as it stands in a sentence: in Nairobi, в Кении, وكينيا. */
function isSame(word: string | undefined, name: string): boolean {
  if (word === undefined || word === name) return word === name
  const fewest = /\p{Script=Cyrillic}/u.test(name) ? DECLINED : IN_A_FORM
  return name.length >= fewest && !NO_FORMS.has(word) && isFormOf(word, name) === 'yes'
}

function localesOf(language: string): string[] {
  return Intl.getCanonicalLocales(language)
}

function monthBesideDay(locale: string, at: number): string {
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' })
  return format.formatToParts(at).find(({ type }) => type === 'month')?.value ?? ''
}

function written(locale: string, parts: Intl.DateTimeFormatOptions, at: number): string {
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }).format(at)
}
