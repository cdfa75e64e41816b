import { COMMON_WORDS, NAMES_LIKE_WORDS, TITLES } from '../vocabulary/common-words.ts'
import type { Found, Looked } from './gives-away.ts'
import { isDense, placesOfLetters, placesOfRuns, type Token } from './tokens.ts'
import { isFormOf } from './word-forms.ts'

/** Fewest letters of a name that is found inside of a longer word. */
const INSIDE_WORD = 7
/** Fewest letters of a name, or a part of it, that is found where its letters are set apart. */
const SPELLED = 4

/**
 * A name in a text. The whole name is always found; one part of it where it is rare: neither a common word nor a title,
 * longer than two letters, and no word of an organisation, product or system of the case. What may be the name or a word
 * is a question.
 */
export function findNames(names: readonly (readonly string[])[], looked: Looked): Found[] {
  return names.flatMap((name) => {
    const whole = wholeName(name, looked)
    return whole.length > 0 ? whole : name.some((part) => !isDense(part)) ? partOf(name, looked) : []
  })
}

function wholeName(name: readonly string[], { tokens }: Looked): Found[] {
  const found = name.join(' ')
  const runs = name.length > 1 || name.every(isDense) ? placesOfRuns(tokens, [name]) : []
  const together = name.join('')
  const inside =
    name.length > 1 && together.length >= INSIDE_WORD
      ? tokens.filter(({ word }) => word.includes(together)).map((token) => [token])
      : []
  return [...runs, ...inside, ...spelled(together, tokens)].map((run) => ({
    kind: 'name',
    found,
    isSure: true,
    run,
  }))
}

/** With signs between its letters; a whole word that stands for itself is none of it. */
function spelled(letters: string, tokens: readonly Token[]): Token[][] {
  if (letters.length < SPELLED || [...letters].every(isDense)) return []
  return placesOfLetters(tokens, letters)
}

function partOf(name: readonly string[], looked: Looked): Found[] {
  const parts = [...new Set(name)].filter((part) => !TITLES.has(part) && !isDense(part))
  const apart = parts
    .filter((part) => isRareWord(part))
    .flatMap((part) =>
      spelled(part, looked.tokens)
        .filter(
          (run) =>
            run.some(({ word }) => !COMMON_WORDS.has(word)) &&
            !run.some((token) => looked.isOfThing(looked.tokens.indexOf(token))),
        )
        .map((run): Found => ({ kind: 'name', found: part, isSure: !looked.isWordOfThing(part), run })),
    )
  return [...apart, ...wordsOfName(parts, looked)]
}

function wordsOfName(parts: readonly string[], looked: Looked): Found[] {
  return looked.tokens.flatMap((token, at) =>
    parts.flatMap((part): Found[] => {
      const form = isFormOf(token.word, part)
      if (form === 'no' || looked.isOfThing(at)) return []
      const told = howSure(part, token, at, looked, form)
      return told === null ? [] : [{ kind: 'name', found: part, isSure: told, run: [token] }]
    }),
  )
}

/** True for a part that gives somebody away alone, false for one that is a question, null for a mere word. */
function howSure(
  part: string,
  token: Token,
  at: number,
  looked: Looked,
  form: 'yes' | 'maybe',
): boolean | null {
  const isRare = isRareWord(part)
  if (isRare && form === 'yes') return !looked.isWordOfThing(part)
  if (isRare) return COMMON_WORDS.has(token.word) ? null : false
  if (NAMES_LIKE_WORDS.has(part)) return false
  // A word as well: one of two letters, or one that stands there with small letters, is that word.
  return form === 'yes' && part.length > 1 && isWrittenAsName(token, at, looked) ? false : null
}

function isRareWord(part: string): boolean {
  return part.length > 2 && !COMMON_WORDS.has(part) && !NAMES_LIKE_WORDS.has(part)
}

/** In capitals where no sentence begins, nor after a number, as in a date. */
function isWrittenAsName({ raw, start }: Token, at: number, { tokens, text }: Looked): boolean {
  if (!/^\p{Lu}[^\p{Lu}]*$/u.test(raw)) return false
  const before = tokens[at - 1]
  if (before === undefined || /^\d+$/.test(before.word)) return false
  return !/[.!?…:;\n“”"«»„(-]/u.test(text.slice(before.end, start))
}
