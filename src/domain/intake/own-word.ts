import { MINUTE, type Instant } from '../time/instant.ts'
import { latinDigits } from '../typed/digits.ts'
import { sameText } from '../typed/same-text.ts'

/** Shortest word that somebody may choose beside their receipt, in characters: a number of four digits is one. */
export const SHORTEST_OWN_WORD = 4
/** Longest, in characters. */
export const LONGEST_OWN_WORD = 200

/** Why a receipt that is right does not open its case alone. */
export type WordProblem =
  /** The person chose a word beside it. */
  | { readonly problem: 'word_needed' }
  | { readonly problem: 'word_wrong' }
  /** It was tried too often: no word is looked at until then. */
  | { readonly problem: 'word_waits'; readonly until: Instant }

/** True for what is wrong with the word beside a receipt, of all that can be wrong with one. */
export function isWordProblem(wrong: { readonly problem: string }): wrong is WordProblem {
  return ['word_needed', 'word_wrong', 'word_waits'].includes(wrong.problem)
}

/** The one spelling in which a word is compared: nobody remembers capitals, or in which digits they wrote. */
export function ownWordOf(typed: string): string {
  return latinDigits(sameText(typed)).toLowerCase()
}

/** Hours after which words that did not fit count no longer. */
export const TRIES_COUNT_HOURS = 48

/** Words that may be wrong one after the other without any wait. */
const FREE_TRIES = 3
/** Minutes to wait after each further one; the last holds from there on, so that nobody is shut out for good. */
const WAITS = [1, 5, 15, 60] as const

/** Milliseconds until another word is looked at, after so many that did not fit. */
export function waitAfter(tries: number): number {
  if (tries <= FREE_TRIES) return 0
  return (WAITS[tries - FREE_TRIES - 1] ?? WAITS[WAITS.length - 1]!) * MINUTE
}
