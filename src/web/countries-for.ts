import { COUNTRIES } from '../domain/vocabulary/countries.ts'
import type { Speaker } from '../words/speak.ts'

const kept = new Map<string, readonly { readonly value: string; readonly text: string }[]>()

/** Every country by its name in a language, in the order of that language, for a list to choose from. */
export function countriesFor({ language, countryName }: Speaker) {
  const before = kept.get(language)
  if (before !== undefined) return before
  const { compare } = new Intl.Collator(language)
  const all = [...COUNTRIES]
    .map((value) => ({ value, text: countryName(value) }))
    .toSorted((a, b) => compare(a.text, b.text))
  kept.set(language, all)
  return all
}
