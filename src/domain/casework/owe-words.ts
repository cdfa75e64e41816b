import type { Draft } from '../case/draft.ts'
import type { Instant } from '../time/instant.ts'

/**
 * From now on the person waits for words of ours: nothing that is done answers what they said.
 *
 * @param about word of trouble keeps the case by itself, for as long as it takes
 */
export function oweWords(kase: Draft, at: Instant, about: 'trouble' | 'anything' = 'anything'): void {
  kase.unansweredSince ??= at
  kase.wordsOwedSince ??= at
  if (kase.erasing !== null && about === 'anything') kase.erasing = { ...kase.erasing, saidMore: true }
}
