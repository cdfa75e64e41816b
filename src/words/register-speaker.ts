import { withoutTurning } from '../domain/typed/one-line.ts'
import { registerWords, type RegisterWords } from './en/register/index.ts'
import type { Gaps } from './gaps.ts'
import { say } from './say.ts'

/** One language at work in the register: its words, and how it fills their gaps. */
export interface RegisterSpeaker {
  /** BCP 47 code, such as `ar`. */
  readonly language: string
  readonly dir: 'ltr' | 'rtl'
  /** Every sentence that the register says; take one with a gap through `say`. */
  readonly w: RegisterWords
  /** Fills the gaps of a sentence; one that nobody fills stays visible. */
  readonly say: (sentence: string, gaps?: Gaps) => string
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
  return {
    language,
    dir,
    w: words,
    say: (sentence, gaps = {}) => say(sentence, dir === 'rtl' ? isolated(gaps) : gaps, language),
  }
}

/** Speaks where nobody asked for another language. */
export const englishRegister: RegisterSpeaker = registerSpeaker('en', registerWords)

function isolated(gaps: Gaps): Gaps {
  return Object.fromEntries(
    Object.entries(gaps).map(([name, value]) => [
      name,
      typeof value === 'string' && value !== '' ? `\u2068${withoutTurning(value)}\u2069` : value,
    ]),
  )
}
