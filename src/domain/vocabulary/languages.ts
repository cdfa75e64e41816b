import type { CodeOf } from './code.ts'

/** Languages that staff can name: the most spoken ones of the world, and those of the European Union (BCP 47). */
export const NAMED_LANGUAGES = [
  ...['am', 'ar', 'as', 'az', 'be', 'bg', 'bn', 'bs', 'ca', 'cs', 'da', 'de', 'el', 'en', 'es', 'et', 'eu'],
  ...['fa', 'fi', 'fr', 'ga', 'gl', 'gu', 'ha', 'he', 'hi', 'hr', 'hu', 'hy', 'id', 'ig', 'is', 'it', 'ja'],
  ...['jv', 'ka', 'kk', 'km', 'kn', 'ko', 'ku', 'ky', 'lo', 'lt', 'lv', 'mg', 'mk', 'ml', 'mn', 'mr', 'ms'],
  ...['mt', 'my', 'ne', 'nl', 'no', 'om', 'or', 'pa', 'pl', 'ps', 'pt', 'ro', 'ru', 'rw', 'sd', 'si', 'sk'],
  ...['sl', 'sm', 'so', 'sq', 'sr', 'sv', 'sw', 'ta', 'te', 'tg', 'th', 'ti', 'tk', 'tl', 'tr', 'tt', 'ug'],
  ...['uk', 'ur', 'uz', 'vi', 'wo', 'xh', 'yo', 'zh', 'zu'],
] as const

/** Who put words of the person into another language. */
export const TRANSLATORS = [
  { code: 'us' },
  { code: 'interpreter' },
  /** Somebody whom the person trusts and who stands beside them. */
  { code: 'adviser' },
  { code: 'machine' },
] as const
export type Translator = CodeOf<typeof TRANSLATORS>
