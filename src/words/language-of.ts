import type { Language } from '../domain/vocabulary/intake.ts'

/** The letters that each of our languages is written in. */
const LETTERS: Readonly<Record<Language, RegExp>> = {
  en: /\p{Script=Latin}/gu,
  ar: /\p{Script=Arabic}/gu,
}

/** Longest beginning of a text that is looked at: the letters of it tell. */
const LOOKED_AT = 2000

/**
 * The language of ours that a text is most likely in, when its letters are not those that readers of `reader` can read;
 * null when they may be. Two languages in the same letters cannot be told apart, and then nothing is said.
 */
export function otherLanguage(text: string, reader: Language): Language | null {
  const beginning = text.slice(0, LOOKED_AT)
  const count = (language: Language) => beginning.match(LETTERS[language])?.length ?? 0
  const others = (Object.keys(LETTERS) as Language[]).filter((each) => each !== reader)
  const most = others.toSorted((a, b) => count(b) - count(a))[0]
  return most !== undefined && count(most) > count(reader) ? most : null
}
