import { IntlMessageFormat } from 'intl-messageformat'
import { atTheHour } from '../domain/time/at-the-hour.ts'
import type { LocalDate } from '../domain/time/calendar.ts'
import type { Instant } from '../domain/time/instant.ts'
import type { AllWords } from './chapters.ts'
import { isInEnglish } from './english-marks.ts'
import type { Gaps } from './gaps.ts'
import { ENGLISH, LANGUAGES, languageTagged } from './languages.ts'
import type { LanguageFacts } from './language-folder.ts'
import type { ReadLanguage } from './read-languages.ts'

/** One language at work: its words, and how it writes sentences, dates and numbers. */
export interface Speaker {
  /** Its code, as it stands in addresses and in `lang`. */
  readonly language: string
  readonly dir: 'ltr' | 'rtl'
  /** No native speaker has read every sentence of it: pages say so. */
  readonly isDraft: boolean
  /** Every sentence shown to people; take one with a gap through `say`. */
  readonly w: AllWords
  /** Fills the gaps of a sentence (ICU MessageFormat: plurals, selections). */
  say(sentence: string, gaps: Gaps): string
  /** Day and month, with the year when it is not the current one. */
  day(at: Instant): string
  /** A day of the calendar, which is the same day whatever zone it is read in; written like `day`. */
  date(date: LocalDate): string
  /** Day and time with the time zone's name, so that "17:00" is never a riddle. */
  moment(at: Instant): string
  /** Day and hour, for what is kept to the hour alone: "in the hour from 08:00 UTC". */
  hour(at: Instant): string
  number(value: number): string
  /** Name of a day of the week, 1 = Monday to 7 = Sunday. */
  weekday(isoWeekday: number): string
  /** Name of a language, in this language; the code itself when nobody knows it. */
  languageName(code: string): string
  /** Name of a country by its two letters, in this language; the letters themselves when nobody knows them. */
  countryName(code: string): string
  /** "a, b and c". */
  list(items: readonly string[]): string
}

/** Compiled sentences: the same few hundred are said again and again. */
const compiled = new Map<string, IntlMessageFormat>()

/** Speakers that were made: what writes dates takes a fifth of the time of a small request to make. */
const speakers = new Map<string, Speaker>()

/** A speaker of one language in one time zone; of English where the language is not offered. */
export function speak(tag: string, timeZone: string): Speaker {
  const language = languageTagged(tag) ?? ENGLISH
  const name = `${language.code}|${timeZone}`
  const speaker = speakers.get(name) ?? makeSpeaker(language, timeZone)
  speakers.set(name, speaker)
  return speaker
}

function makeSpeaker(language: ReadLanguage, timeZone: string): Speaker {
  const { code, dir, isDraft, locale, words } = language
  const written = { day: 'numeric', month: 'long', year: 'numeric' } as const
  const dayFormat = new Intl.DateTimeFormat(locale, { timeZone, ...written })
  const dateFormat = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...written })
  const momentFormat = new Intl.DateTimeFormat(locale, {
    timeZone,
    ...written,
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  })
  const timeFormat = new Intl.DateTimeFormat(locale, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  })
  const weekdayFormat = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  const numberFormat = new Intl.NumberFormat(locale)
  const listFormat = new Intl.ListFormat(locale, { type: 'conjunction' })
  const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' })
  const countries = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' })
  const day = (at: Instant) => dayFormat.format(new Date(at))
  const say = (sentence: string, gaps: Gaps) => {
    const key = `${code}|${sentence}`
    const inLocale = isInEnglish(sentence) ? ENGLISH.locale : locale
    const format = compiled.get(key) ?? new IntlMessageFormat(sentence, inLocale)
    compiled.set(key, format)
    return String(format.format(gaps))
  }
  return {
    language: code,
    dir,
    isDraft,
    w: words,
    say,
    day,
    date: (date) => dateFormat.format(new Date(`${date}T00:00Z`)),
    moment: (at) => momentFormat.format(new Date(at)),
    hour: (at) =>
      say(words.common.inTheHour, {
        day: day(atTheHour(at)),
        time: timeFormat.format(new Date(atTheHour(at))),
      }),
    number: (value) => numberFormat.format(value),
    // The first of January 2024 was a Monday.
    weekday: (isoWeekday) => weekdayFormat.format(new Date(Date.UTC(2024, 0, isoWeekday))),
    languageName: (code) => nameIn(names, code),
    countryName: (code) => nameIn(countries, code),
    list: (items) => listFormat.format(items),
  }
}

/** The name that a table of the language has for a code; the code itself where it has none, or it is no code. */
function nameIn(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code
  } catch {
    return code
  }
}

/**
 * The code of the language of ours that a browser asks for most; the first that is offered when it asks for none of
 * them.
 */
export function languageFor(
  acceptLanguage: string | undefined,
  offered: readonly [LanguageFacts, ...LanguageFacts[]] = LANGUAGES,
): string {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().split(';')
      const q = rest.map((each) => /^\s*q=([\d.]+)\s*$/.exec(each)?.[1]).find((each) => each !== undefined)
      const code = languageTagged(tag)?.code
      return { spoken: offered.find((each) => each.code === code), q: q === undefined ? 1 : Number(q) }
    })
    .toSorted((a, b) => b.q - a.q)
  return wanted.find(({ spoken, q }) => q > 0 && spoken !== undefined)?.spoken?.code ?? offered[0].code
}
