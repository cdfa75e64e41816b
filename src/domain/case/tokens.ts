import { plain } from './plain.ts'

/** One word of a text as it is compared, and where it stands in the text. */
export interface Token {
  readonly word: string
  /** As it was written. */
  readonly raw: string
  readonly start: number
  readonly end: number
}

const DENSE_SIGN =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]'
const INSIDE = '[\\p{M}\\p{Cf}\\p{Default_Ignorable_Code_Point}\\u0640]'
/** In scripts without spaces each sign is a word; elsewhere accents and invisible characters belong to the word. */
const WORD = new RegExp(
  `${DENSE_SIGN}${INSIDE}*|(?!${DENSE_SIGN})[\\p{L}\\p{N}](?:(?!${DENSE_SIGN})[\\p{L}\\p{N}]|${INSIDE})*`,
  'gu',
)
const DENSE = new RegExp(`^${DENSE_SIGN}$`, 'u')
const IN_PLAIN = /[\p{L}\p{N}]+/gu
/** One word in plain already, but for its capitals: most words of most stories, and several thousand of a long one. */
const ASCII_WORD = /^[A-Za-z0-9]+$/

/** The words of a text with their places. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(WORD)].flatMap((match) => {
    const [raw] = match
    const place = { raw, start: match.index, end: match.index + raw.length }
    if (ASCII_WORD.test(raw)) return [{ word: raw.toLowerCase(), ...place }]
    return (plain(raw).match(IN_PLAIN) ?? []).map((word) => ({ word, ...place }))
  })
}

/** The words of a text. */
export function wordsIn(text: string): string[] {
  return tokensOf(text).map(({ word }) => word)
}

/** True for a word of a script that writes without spaces. */
export function isDense(word: string): boolean {
  return DENSE.test(word)
}

/** Every place in a text where one of these runs of words stands. */
export function placesOfRuns(tokens: readonly Token[], runs: readonly (readonly string[])[]): Token[][] {
  const byFirst = new Map<string, (readonly string[])[]>()
  for (const run of runs) {
    const [first] = run
    if (first === undefined) continue
    const some = byFirst.get(first)
    if (some) some.push(run)
    else byFirst.set(first, [run])
  }
  if (byFirst.size === 0) return []
  return tokens.flatMap(({ word }, at) =>
    (byFirst.get(word) ?? [])
      .filter((run) => run.every((each, place) => tokens[at + place]?.word === each))
      .map((run) => tokens.slice(at, at + run.length)),
  )
}

/** Most letters that are looked at together where somebody sets letters apart. */
const LONGEST_SPELLED = 80

/**
 * Every place where these letters stand in a row, in two words or more, whatever is between them: `S o t o`, `So.to`.
 */
export function placesOfLetters(tokens: readonly Token[], letters: string): Token[][] {
  if (letters === '' || letters.length > LONGEST_SPELLED) return []
  return tokens.flatMap((_, at) => {
    let joined = ''
    for (let end = at; end < tokens.length; end += 1) {
      joined += tokens[end]?.word ?? ''
      if (!letters.startsWith(joined)) return []
      if (joined.length === letters.length) return end > at ? [tokens.slice(at, end + 1)] : []
    }
    return []
  })
}
