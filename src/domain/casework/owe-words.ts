import type { Draft } from '../case/draft.ts'
import type { Instant } from '../time/instant.ts'

/** From now on the person waits for words of ours: nothing that is done answers what they said. */
export function oweWords(kase: Draft, at: Instant): void {
  kase.unansweredSince ??= at
  kase.wordsOwedSince ??= at
}
