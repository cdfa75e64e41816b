import type { SettledEvent } from '../case/case-event.ts'
import { change, type Draft } from '../case/draft.ts'
import { tellOfReprisal } from './evolve-reprisals.ts'

/** What questions, facts that were shown, and the answers to them do to a case; other events do nothing here. */
export function evolveDialogue(kase: Draft, event: SettledEvent): void {
  const { at } = event
  switch (event.kind) {
    case 'question_asked': {
      const { question, because = null } = event.texts
      kase.inquiries.push({ id: event.facts.inquiry, question, because, at, answers: [] })
      return
    }
    case 'question_answered': {
      const { inquiry, without = null, retaliation = false } = event.facts
      const answer = { without, words: event.texts.words ?? null, at }
      if (event.settled.asksUs) kase.unansweredSince ??= at
      if (retaliation) {
        kase.retaliationSince ??= at
        tellOfReprisal(kase, at, null)
      }
      return change(kase.inquiries, inquiry, (each) => ({ ...each, answers: [...each.answers, answer] }))
    }
    case 'fact_shown': {
      const { fact: id, source } = event.facts
      kase.shownFacts.push({
        id,
        source,
        statement: event.texts.statement,
        at,
        moreTime: false,
        answers: [],
      })
      kase.nothingToAddAt = null
      return
    }
    case 'fact_answered': {
      const { fact, answer = null } = event.facts
      const said = { answer, words: event.texts.words ?? null, at }
      if (event.settled.asksUs) kase.unansweredSince ??= at
      return change(kase.shownFacts, fact, (each) => ({ ...each, answers: [...each.answers, said] }))
    }
    case 'facts_answered':
      kase.nothingToAddAt = at
      return
    case 'time_for_facts_taken':
      for (const fact of event.facts.facts)
        change(kase.shownFacts, fact, (each) => ({ ...each, moreTime: true }))
      return
    default:
  }
}
