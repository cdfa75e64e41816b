import { compareInstants, type Instant } from '../time/instant.ts'
import { indexesOf } from './receipt-numbers.ts'

/*
 * Whoever saw a part of a receipt guesses the rest: two words that are not known leave 2,048 receipts that fit, three
 * some four million. All of them share the words that were seen. So what opens nothing is counted by its pairs of
 * words, and a receipt of which two pairs were tried too often opens nothing for a while. Whoever does not know at
 * least four words in two pairs cannot bring that about, and nobody else's receipt is touched.
 */

/** Why a receipt that is well formed opens nothing. */
export type OpensNothing =
  | { readonly problem: 'unknown' }
  /** Another took its place on the day that begins then. */
  | { readonly problem: 'replaced'; readonly on: Instant }
  /** Many were tried that share two pairs of its words: none of them opens anything until then. */
  | { readonly problem: 'guarded'; readonly until: Instant }
  /** Too many were being tried at this moment. */
  | { readonly problem: 'busy' }

/** How often, in one window, receipts that open nothing may share a pair of words in its place. */
export const TRIES_OF_A_PAIR = 10
/** Hours after which a pair is counted anew: 35 tries a week, of the 2,048 that two unseen words leave. */
export const WINDOW_HOURS = 48
/** So many pairs have to be known to somebody who guesses. With three unseen words at least two of five are whole. */
const PAIRS_KNOWN = 2
const WORDS_OF_A_PAIR = 2

/** The five pairs of words of a receipt, each with its place. */
export function pairsOf(entropy: Uint8Array): readonly string[] {
  const words = indexesOf(entropy)
  return Array.from({ length: words.length / WORDS_OF_A_PAIR }, (_, pair) =>
    [pair, ...words.slice(pair * WORDS_OF_A_PAIR, (pair + 1) * WORDS_OF_A_PAIR)].join(' '),
  )
}

/**
 * Until when a receipt opens nothing, because so many of its pairs were tried too often; null where it may open.
 *
 * @param tried its pairs that were tried, and until when that counts
 */
export function guardedUntil(
  tried: readonly { readonly tries: number; readonly endsAt: Instant }[],
): Instant | null {
  const ends = tried.filter(({ tries }) => tries >= TRIES_OF_A_PAIR).map(({ endsAt }) => endsAt)
  return ends.toSorted(compareInstants).at(-PAIRS_KNOWN) ?? null
}
