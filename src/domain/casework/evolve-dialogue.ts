import type { SettledEvent } from '../case/case-event.ts'
import { change, type Draft } from '../case/draft.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import type { Instant } from '../time/instant.ts'
import { ownDue } from '../time/own-due.ts'
import { leavesAsItWas } from './answered-by.ts'
import { tellOfReprisal } from './evolve-reprisals.ts'
import { isUrgent } from './overview.ts'
import { oweWords } from './owe-words.ts'
import { unansweredFacts } from './shown-facts.ts'

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
      if (event.settled.asksUs) oweWords(kase, at)
      if (retaliation) {
        kase.retaliationSince ??= at
        tellOfReprisal(kase, { at, message: null })
      }
      return change(kase.inquiries, inquiry, (each) => ({ ...each, answers: [...each.answers, answer] }))
    }
    case 'fact_shown': {
      const { fact: id, source, by = promisedAt(kase, at), theirsAlone = false } = event.facts
      kase.shownFacts.push({
        id,
        source,
        theirsAlone,
        statement: event.texts.statement,
        at,
        by,
        moreTime: false,
        waits: true,
        holds: true,
        answers: [],
      })
      kase.nothingToAddAt = null
      return
    }
    case 'fact_answered': {
      const { fact, answer = null } = event.facts
      const said = { answer, words: event.texts.words ?? null, at }
      if (event.settled.asksUs) oweWords(kase, at)
      change(kase.shownFacts, fact, (each) => ({ ...each, waits: false, answers: [...each.answers, said] }))
      return endTime(kase)
    }
    case 'facts_answered':
      kase.nothingToAddAt = at
      kase.shownFacts = kase.shownFacts.map((each) => ({ ...each, waits: false }))
      return endTime(kase)
    case 'time_for_facts_taken':
      kase.nothingToAddAt = null
      for (const fact of event.facts.facts)
        change(kase.shownFacts, fact, (each) => ({ ...each, moreTime: true, waits: true, holds: true }))
      return
    case 'decided':
      if (event.facts.kind === 'finding') useUp(kase)
      return
    case 'appeal_decided':
      if (!leavesAsItWas(event.facts.outcome)) useUp(kase)
      return
    case 'impact_found':
      return useUp(kase)
    case 'moved':
      if (event.facts.from === 'closed') useUp(kase)
      return
    default:
  }
}

/** The time that they were promised for all of it is over once nothing waits. */
function endTime(kase: Draft): void {
  if (unansweredFacts(kase).length === 0)
    kase.shownFacts = kase.shownFacts.map((each) => ({ ...each, holds: false }))
}

/** What was promised before the promise was written down with what they were shown. */
function promisedAt(kase: Draft, at: Instant): Instant | null {
  return isUrgent(kase) ? null : ownDue('CLK-OWN-FACTS-7D', at, DEFAULT_CALENDAR)
}

/** What is decided next rests on something else: what they were shown so far is no hearing for it. */
function useUp(kase: Draft): void {
  kase.factsUsed = kase.shownFacts.length
}
