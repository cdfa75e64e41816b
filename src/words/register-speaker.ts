import { withoutTurning } from '../domain/typed/one-line.ts'
import { registerWords, type RegisterWords } from './en/register/index.ts'
import type { Gaps } from './gaps.ts'
import { say } from './say.ts'

/** Values for the gaps of a sentence; a list is said with the comma of the language, an empty one as a dash. */
export type RegisterGaps = Readonly<Record<string, string | number | readonly string[]>>

/** One language at work in the register: its words, and how it fills their gaps. */
export interface RegisterSpeaker {
  /** BCP 47 code, such as `ar`. */
  readonly language: string
  readonly dir: 'ltr' | 'rtl'
  /** Every sentence that the register says; take one with a gap through `say`. */
  readonly w: RegisterWords
  /** Fills the gaps of a sentence; one that nobody fills stays visible. */
  readonly say: (sentence: string, gaps?: RegisterGaps) => string
  /** What stands in a row, with the comma of the language. */
  readonly list: (items: readonly string[]) => string
}

/**
 * A speaker of one language. From right to left, what fills a gap is isolated (U+2068 to U+2069): an id or a path in
 * Latin letters else takes the words beside it along, and the sentence is read in another order than it was written.
 */
export function registerSpeaker(
  language: string,
  words: RegisterWords,
  dir: 'ltr' | 'rtl' = 'ltr',
): RegisterSpeaker {
  const apart = dir === 'rtl' ? isolated : (text: string) => text
  const list = (items: readonly string[]) => items.join(words.comma)
  const filled = (value: RegisterGaps[string]) => {
    if (typeof value === 'number') return value
    if (typeof value === 'string') return apart(value)
    return list(value.map(apart)) || '–'
  }
  const allFilled = (gaps: RegisterGaps): Gaps =>
    Object.fromEntries(Object.entries(gaps).map(([name, value]) => [name, filled(value)]))
  return {
    language,
    dir,
    w: words,
    say: (sentence, gaps = {}) => say(sentence, allFilled(gaps), language),
    list,
  }
}

/** Speaks where nobody asked for another language. */
export const englishRegister: RegisterSpeaker = registerSpeaker('en', registerWords)

function isolated(text: string): string {
  return text === '' ? '' : `\u2068${withoutTurning(text)}\u2069`
}
