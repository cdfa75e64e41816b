import {
  at,
  code,
  eventKind,
  flag,
  FOR_THE_PERSON,
  id,
  list,
  maybeWords,
  texts,
  TO_ANSWER,
  words,
} from '../case/event-kind.ts'
import { FACT_ANSWERS, FACT_SOURCES, NO_ANSWERS } from '../vocabulary/dialogue.ts'

const audience = FOR_THE_PERSON
const settled = TO_ANSWER

/** What can happen between the person and us before anything is decided: questions, and the facts that it rests on. */
export const DIALOGUE_EVENTS = {
  question_asked: eventKind({
    audience,
    facts: { inquiry: id },
    texts: texts({ question: words, because: maybeWords }),
  }),
  /** `without`: they do not know, or would rather not say. `retaliation`: somebody makes them suffer for having written to us. */
  question_answered: eventKind({
    audience,
    facts: { inquiry: id, without: code(NO_ANSWERS).optional(), retaliation: flag.optional() },
    settled,
    texts: texts({ words: maybeWords }),
  }),
  fact_shown: eventKind({
    audience,
    /**
     * `by`: until when nothing is decided against them for want of their word; null where it was urgent then. `theirsAlone`:
     * staff said that the decision rests on what the person told, and on nothing else.
     */
    facts: {
      fact: id,
      source: code(FACT_SOURCES),
      by: at.nullable().optional(),
      theirsAlone: flag.optional(),
    },
    texts: texts({ statement: words }),
  }),
  fact_answered: eventKind({
    audience,
    facts: { fact: id, answer: code(FACT_ANSWERS).optional() },
    settled,
    texts: texts({ words: maybeWords }),
  }),
  /** The person has nothing to add to what they were shown: nobody waits longer for them. */
  facts_answered: eventKind({ audience }),
  time_for_facts_taken: eventKind({ audience, facts: { facts: list(id) } }),
}
