import { NAMED_LANGUAGES } from '../../domain/vocabulary/languages.ts'
import type { Speaker } from '../../words/speak.ts'

/** The languages by their names in the language spoken, sorted as its readers sort. */
export function languageChoices(speaker: Speaker): { readonly value: string; readonly text: string }[] {
  return NAMED_LANGUAGES.map((code) => ({ value: code, text: speaker.languageName(code) })).toSorted((a, b) =>
    a.text.localeCompare(b.text, speaker.language),
  )
}
