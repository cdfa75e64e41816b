import { z } from 'zod'
import { at, code, eventKind, FOR_THE_PERSON, id, maybeWords, texts, words } from '../case/event-kind.ts'
import { REPRISAL_ANSWERS, REPRISAL_ASKINGS } from '../vocabulary/reprisal.ts'

const audience = FOR_THE_PERSON

/** What can happen with the trouble that the person has for having written to us; that they tell of it is a message. */
export const REPRISAL_EVENTS = {
  /** Who did it takes care of the trouble that the person has for having written to us. */
  reprisal_taken_up: eventKind({ audience, facts: { reprisal: id } }),
  reprisal_step_taken: eventKind({
    audience,
    facts: { reprisal: id, nextAt: at },
    texts: texts({ done: words, body: maybeWords }),
  }),
  reprisal_said: eventKind({
    audience,
    /** `step`: which of what was done names the body that it is handed to, from 0; older ones do not say. */
    facts: { reprisal: id, how: code(REPRISAL_ANSWERS), step: z.int().nonnegative().optional() },
    texts: texts({ words: maybeWords }),
  }),
  reprisal_asked: eventKind({ audience, facts: { reprisal: id, after: code(REPRISAL_ASKINGS) } }),
}
