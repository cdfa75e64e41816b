import type { SettledEvent } from '../case/case-event.ts'
import type { Draft } from '../case/draft.ts'

/** What becomes of words that were put into another language; what nobody may read here is left out. */
export function evolveLanguages(kase: Draft, event: SettledEvent): void {
  const { by, at } = event
  switch (event.kind) {
    case 'text_translated': {
      const { translation: id, told, from = null, into, madeBy, host = null } = event.facts
      const { words, maker } = event.texts
      if (words === '') return
      kase.translations.push({ id, told, from, into, madeBy, host, words, maker: maker || null, by, at })
      return
    }
    case 'text_sent_out':
      kase.sentOut.push({ ...event.facts, by, at })
      return
    case 'said_in_theirs': {
      const { message, decision, offer, language } = event.facts
      const { words } = event.texts
      if (words === '') return
      if (message !== undefined) kase.inTheirs.push({ of: 'message', id: message, language, words })
      if (decision !== undefined) kase.inTheirs.push({ of: 'decision', id: decision, language, words })
      if (offer !== undefined) kase.inTheirs.push({ of: 'offer', id: offer, language, words })
      return
    }
    default:
      return
  }
}
