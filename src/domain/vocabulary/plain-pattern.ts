import { withVowels } from '../case/with-vowels.ts'

/**
 * The letters and marks of a script, as they stand in plain text: a language is looked for in its own, and a class of a
 * few hundred signs is read many times faster than that of all letters.
 */
const LETTERS = {
  Latin: 'a-z\\u00df-\\u024f',
  Arabic: '\\u0610-\\u06ff',
  Bengali: '\\u0980-\\u09ff',
  Cyrillic: '\\u0400-\\u04ff',
  Devanagari: '\\u0900-\\u0963\\u0966-\\u097f',
  Han: '\\u3400-\\u9fff',
} as const
export type PlainScript = keyof typeof LETTERS

/**
 * Patterns over plain text in one script, written in the letters that people write: what of them is not ASCII is read as
 * the text is, by `plain`, and by `withVowels` where marks are vowels. `<` and `>` stand at the edges of a word, `@` for a
 * letter, `%` for what else there is of a word, `~` for anything of the same sentence, and never for long: no text takes
 * more than its length.
 */
export function plainPatterns(script: PlainScript): (...patterns: readonly string[]) => readonly RegExp[] {
  const letters = `[${LETTERS[script]}]`
  const compiled = (pattern: string) =>
    new RegExp(
      pattern
        .replace(/[^\0-\x7f]+/gu, (written) => withVowels(written))
        .replace(/(?<!\(\?)</gu, `(?<!${letters})`)
        .replaceAll('>', `(?!${letters})`)
        .replaceAll('@', letters)
        .replaceAll('%', `${letters}*`)
        .replaceAll('~', '.{0,40}?'),
      'u',
    )
  return (...patterns) => patterns.map(compiled)
}
