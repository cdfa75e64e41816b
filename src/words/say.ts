import type { Gaps } from './gaps.ts'

/** A gap, or a word that goes with a number: the part of ICU MessageFormat that commands and the register need. */
const GAP = /\{(\w+)(?:, plural,((?:\s*[\w=]+ \{[^{}]*\})+))?\}/g
const FORM = /([\w=]+) \{([^{}]*)\}/g

const rules = new Map<string, Intl.PluralRules>()

/**
 * Puts values into the `{gaps}` of a sentence; a gap that nobody fills stays visible.
 * `{count, plural, one {impact} other {impacts}}` is the word that goes with the number in `count`, by the rules of the
 * language; `#` in it is the number. The full grammar is for pages (`speak.ts`): its reader alone is as large as half
 * of the register's command.
 */
export function say(sentence: string, gaps: Gaps = {}, language = 'en'): string {
  return sentence.replace(GAP, (whole, name: string, forms: string | undefined) => {
    if (!Object.hasOwn(gaps, name)) return whole
    return forms === undefined ? String(gaps[name]) : formFor(Number(gaps[name]), forms, language)
  })
}

function formFor(count: number, forms: string, language: string): string {
  const words = new Map([...forms.matchAll(FORM)].map(([, form = '', word = '']) => [form, word]))
  const word =
    words.get(`=${String(count)}`) ?? words.get(rulesOf(language).select(count)) ?? words.get('other')
  return (word ?? '').replaceAll('#', String(count))
}

function rulesOf(language: string): Intl.PluralRules {
  const known = rules.get(language) ?? new Intl.PluralRules(language)
  rules.set(language, known)
  return known
}
