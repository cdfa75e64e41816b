import type { Speaker } from '../../words/speak.ts'

/** Languages to choose from: the most spoken ones of the world, and those of the European Union. */
const CODES =
  'am ar as az be bg bn bs ca cs da de el en es et eu fa fi fr ga gl gu ha he hi hr hu hy id ig is it ja jv ka kk km kn ko ku ky lo lt lv mg mk ml mn mr ms mt my ne nl no om or pa pl ps pt ro ru rw sd si sk sl sm so sq sr sv sw ta te tg th ti tk tl tr tt ug uk ur uz vi wo xh yo zh zu'.split(
    ' ',
  )

/** The languages by their names in the language spoken, sorted as its readers sort. */
export function languageChoices(speaker: Speaker): { readonly value: string; readonly text: string }[] {
  return CODES.map((code) => ({ value: code, text: speaker.languageName(code) })).toSorted((a, b) =>
    a.text.localeCompare(b.text, speaker.language),
  )
}
