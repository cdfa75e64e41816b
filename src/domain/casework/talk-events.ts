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
import { FACT_ANSWERS, TALK_ANSWERS, TALK_KINDS, TALK_PLANS } from '../vocabulary/dialogue.ts'

const audience = FOR_THE_PERSON
const kind = code(TALK_KINDS)
const settled = TO_ANSWER
/** `outside`: who takes part who is none of us. */
const ours = texts({ words: maybeWords, outside: maybeWords })

/** What can happen with a call, a meeting or a mediation; what the person says has a kind of its own. */
export const TALK_EVENTS = {
  talk_asked: eventKind({ audience, facts: { talk: id, kind }, texts: texts({ words: maybeWords }) }),
  /** `ours`: who of us takes part. */
  talk_offered: eventKind({
    audience,
    facts: { talk: id, kind, times: list(at), ours: list(id) },
    texts: ours,
  }),
  /** The times are those that we propose, or the one that is agreed; none with a no. */
  talk_arranged: eventKind({
    audience,
    facts: { talk: id, plan: code(TALK_PLANS), times: list(at), ours: list(id) },
    texts: ours,
  }),
  talk_answered: eventKind({
    audience,
    facts: { talk: id, answer: code(TALK_ANSWERS), when: at.optional() },
    settled,
    texts: texts({ words: maybeWords }),
  }),
  /** Every time that was proposed is over, and the person chose none. */
  talk_times_over: eventKind({ audience, facts: { talk: id } }),
  talk_recorded: eventKind({
    audience,
    facts: { talk: id, tookPlace: flag },
    texts: texts({ words }),
  }),
  talk_record_answered: eventKind({
    audience,
    facts: { talk: id, answer: code(FACT_ANSWERS).optional() },
    settled,
    texts: texts({ words: maybeWords }),
  }),
}
