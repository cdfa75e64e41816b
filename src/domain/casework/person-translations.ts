import type { Case } from '../case/case.ts'
import type { Instant } from '../time/instant.ts'
import type { Translator } from '../vocabulary/languages.ts'
import { toldText } from './translations.ts'

/** What became of the words of the person in other languages, as they read it: so that they can say what is wrong. */
export interface PersonTranslations {
  readonly made: readonly {
    /** What they wrote. */
    readonly of: string
    readonly into: string
    readonly madeBy: Translator
    /** Of the interpreter, of who stands beside them, or of the machine; null for one of us. */
    readonly name: string | null
    readonly words: string
    readonly at: Instant
  }[]
  /** What was sent to a machine, whatever came back. */
  readonly sent: readonly { readonly of: string; readonly name: string; readonly at: Instant }[]
}

/** Everything of it, oldest first. */
export function personTranslations(kase: Case): PersonTranslations {
  const textOf = (told: string) => toldText(kase, told)?.text ?? ''
  return {
    made: kase.translations.map(({ told, into, madeBy, maker, host, words, at }) => ({
      of: textOf(told),
      into,
      madeBy,
      name: maker ?? host,
      words,
      at,
    })),
    sent: kase.sentOut.map(({ told, host, at }) => ({ of: textOf(told), name: host, at })),
  }
}
