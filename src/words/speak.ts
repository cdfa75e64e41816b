import { IntlMessageFormat } from 'intl-messageformat'
import { atTheHour } from '../domain/time/at-the-hour.ts'
import type { Instant } from '../domain/time/instant.ts'
import { LANGUAGES, type Language } from '../domain/vocabulary/intake.ts'
import { ar } from './ar/index.ts'
import { en, type Words } from './en/index.ts'
import type { Gaps } from './gaps.ts'

const all: Readonly<Record<Language, Words>> = { en, ar }

/** One language at work: its words, and how it writes sentences, dates and numbers. */
export interface Speaker {
  readonly language: Language
  readonly dir: 'ltr' | 'rtl'
  /** Every sentence shown to people; take one with a gap through `say`. */
  readonly w: Words
  /** Fills the gaps of a sentence (ICU MessageFormat: plurals, selections). */
  say(sentence: string, gaps: Gaps): string
  /** Day and month, with the year when it is not the current one. */
  day(at: Instant): string
  /** Day and time with the time zone's name, so that "17:00" is never a riddle. */
  moment(at: Instant): string
  /** Day and hour, for what is kept to the hour alone: "in the hour from 08:00 UTC". */
  hour(at: Instant): string
  number(value: number): string
  /** Name of a day of the week, 1 = Monday to 7 = Sunday. */
  weekday(isoWeekday: number): string
  /** Name of a language, in this language; the code itself when nobody knows it. */
  languageName(code: string): string
  /** "a, b and c". */
  list(items: readonly string[]): string
}

/** Compiled sentences: the same few hundred are said again and again. */
const compiled = new Map<string, IntlMessageFormat>()

/** Western digits in Arabic too: receipts, dates and amounts are compared with letters from offices. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', ar: 'ar-u-nu-latn' }

/** Speakers that were made: what writes dates takes a fifth of the time of a small request to make. */
const speakers = new Map<string, Speaker>()

/** A speaker of one language in one time zone. */
export function speak(language: Language, timeZone: string): Speaker {
  const name = `${language}|${timeZone}`
  const speaker = speakers.get(name) ?? makeSpeaker(language, timeZone)
  speakers.set(name, speaker)
  return speaker
}

function makeSpeaker(language: Language, timeZone: string): Speaker {
  const locale = LOCALES[language]
  const dir = LANGUAGES.find((each) => each.code === language)?.dir ?? 'ltr'
  const dayFormat = new Intl.DateTimeFormat(locale, {
    timeZone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  const momentFormat = new Intl.DateTimeFormat(locale, {
    timeZone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
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
  const day = (at: Instant) => dayFormat.format(new Date(at))
  const say = (sentence: string, gaps: Gaps) => {
    const key = `${language}|${sentence}`
    const format = compiled.get(key) ?? new IntlMessageFormat(sentence, locale)
    compiled.set(key, format)
    return String(format.format(gaps))
  }
  return {
    language,
    dir,
    w: all[language],
    say,
    day,
    moment: (at) => momentFormat.format(new Date(at)),
    hour: (at) =>
      say(all[language].common.inTheHour, {
        day: day(atTheHour(at)),
        time: timeFormat.format(new Date(atTheHour(at))),
      }),
    number: (value) => numberFormat.format(value),
    // The first of January 2024 was a Monday.
    weekday: (isoWeekday) => weekdayFormat.format(new Date(Date.UTC(2024, 0, isoWeekday))),
    languageName(code) {
      try {
        return names.of(code) ?? code
      } catch {
        return code
      }
    },
    list: (items) => listFormat.format(items),
  }
}

/** The language of ours that a browser asks for most, English when it asks for none of them. */
export function languageFor(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().split(';')
      const q = rest.map((each) => /^\s*q=([\d.]+)\s*$/.exec(each)?.[1]).find((each) => each !== undefined)
      return { code: tag.toLowerCase().split('-')[0] ?? '', q: q === undefined ? 1 : Number(q) }
    })
    .toSorted((a, b) => b.q - a.q)
  const match = wanted.find(({ code, q }) => q > 0 && LANGUAGES.some((each) => each.code === code))
  return (match?.code as Language | undefined) ?? 'en'
}
