import { arabic } from './fear/arabic.ts'
import { chinese } from './fear/chinese.ts'
import type { FearPatterns } from './fear/kinds.ts'
import { bengali, hindi } from './fear/indic.ts'
import { english, french, german, portuguese, spanish, swahili } from './fear/latin.ts'
import { russian, ukrainian } from './fear/slavic.ts'

/** In each language that people write to us in; every text is read for all that are written in its letters. */
export const FEAR_PATTERNS: Readonly<Record<string, FearPatterns>> = {
  en: english,
  ar: arabic,
  bn: bengali,
  de: german,
  es: spanish,
  fr: french,
  hi: hindi,
  pt: portuguese,
  ru: russian,
  sw: swahili,
  uk: ukrainian,
  zh: chinese,
}
