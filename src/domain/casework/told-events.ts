import { z } from 'zod'
import {
  at,
  code,
  count,
  eventKind,
  flag,
  FOR_THE_PERSON,
  list,
  maybeWords,
  texts,
  TO_ANSWER,
  words,
} from '../case/event-kind.ts'
import { DANGER_SIGNS, MANDATES, SUBMITTERS, TOLD_THINGS } from '../vocabulary/intake.ts'

const audience = FOR_THE_PERSON

/** What was told changes, and what opens it to whoever told it. */
export const TOLD_EVENTS = {
  /** The publication a notification came from says something else now. */
  source_changed: eventKind({
    audience,
    texts: texts({ story: words, source: maybeWords, product: maybeWords }),
  }),
  /** One part of what they told; what does not stand here or among the texts is taken away. */
  told_corrected: eventKind({
    audience,
    facts: {
      thing: code(TOLD_THINGS),
      country: z.string().optional(),
      under18: flag.optional(),
      submitter: code(SUBMITTERS).optional(),
      mandate: code(MANDATES).optional(),
      speaksFor: count.optional(),
      /** All signs that were ever told: none is taken away. */
      dangerSigns: list(code(DANGER_SIGNS)).optional(),
      date: at.optional(),
      /** It is a danger now, and was none before. */
      danger: z.literal(true).optional(),
      /** The earlier time by which somebody looks, where nobody has. */
      triageDueAt: at.optional(),
    },
    settled: TO_ANSWER,
    texts: texts({
      wish: maybeWords,
      product: maybeWords,
      version: maybeWords,
      output: maybeWords,
      feared: maybeWords,
      behalf: maybeWords,
    }),
  }),
  /** The person asks for a word of their own beside their receipt, or for none any more. */
  own_word_chosen: eventKind({ audience, facts: { asked: flag } }),
  /** The person wants that a code is sent to an address when it is asked for, or no more. The address stands elsewhere. */
  /** `isFeared`: it ends because they wrote of that address and of somebody whom they fear. */
  recovery_chosen: eventKind({ audience, facts: { asked: flag, isFeared: z.literal(true).optional() } }),
}
