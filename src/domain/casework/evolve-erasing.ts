import type { SettledEvent } from '../case/case-event.ts'
import type { Draft } from '../case/draft.ts'
import type { Instant } from '../time/instant.ts'

/** What becomes of a case that is to be erased. */
export function evolveErasing(kase: Draft, event: SettledEvent): void {
  switch (event.kind) {
    case 'erasing_asked':
      kase.erasing = { because: 'own_request', at: event.at, on: event.facts.on }
      kase.lapsedErasing = null
      return
    case 'erasing_announced':
      kase.erasing = { because: 'retention', at: event.at, on: event.facts.on }
      kase.lapsedErasing = null
      return
    case 'erasing_taken_back':
      return keepAgain(kase, event.at)
    case 'case_erased':
      kase.erasing = null
      kase.erasedAt = event.at
      return
    default:
  }
}

/** Nothing is erased: the time for which the house keeps it begins anew. */
export function keepAgain(kase: Draft, at: Instant): void {
  kase.erasing = null
  kase.lapsedErasing = null
  kase.keptAgainAt = at
}
