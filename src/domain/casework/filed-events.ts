import { z } from 'zod'
import {
  at,
  code,
  count,
  eventKind,
  flag,
  FOR_THE_PERSON,
  id,
  list,
  maybeWords,
  texts,
  words,
} from '../case/event-kind.ts'
import { CASE_KINDS, CHANNELS, DANGER_SIGNS, MANDATES, SUBMITTERS } from '../vocabulary/intake.ts'
import { SAFETY_TOLD, WAYS } from './ways-to-reach.ts'

const audience = FOR_THE_PERSON

/** What a case begins with: everything that somebody told at once. */
export const FILED_EVENTS = {
  grievance_filed: eventKind({
    audience,
    facts: {
      kind: code(CASE_KINDS),
      reference: z.string(),
      channel: code(CHANNELS),
      language: z.string(),
      submitter: code(SUBMITTERS),
      /** Nobody said who tells it: we took it that it is about themselves. */
      submitterAssumed: z.literal(true).optional(),
      /** Where they are, where they said it. */
      country: z.string().optional(),
      /** Whoever tells it says that they are under 18 themselves; absent where they did not. */
      under18: z.literal(true).optional(),
      /** For how many people they speak; absent where they did not say. */
      speaksFor: count.optional(),
      /** As what they speak for somebody; absent where they did not say. */
      mandate: code(MANDATES).optional(),
      child: flag,
      dangerSigns: list(code(DANGER_SIGNS)),
      dateThatWillPass: at.nullable(),
      triageDueAt: at,
      danger: flag,
      /** Somebody already made them suffer for speaking up, or threatened to; absent where they did not say so. */
      retaliation: z.literal(true).optional(),
      /** Which public description they joined; its words are among the texts. */
      joined: id.optional(),
      /** Absent where they gave no way to reach them, and in cases where that was an event of its own. */
      contact: z.strictObject(SAFETY_TOLD).optional(),
    },
    texts: texts({
      ...WAYS,
      story: words,
      joined: maybeWords,
      product: maybeWords,
      /** Which version of it, and which of its answers, as the product named them that led here. */
      version: maybeWords,
      output: maybeWords,
      wish: maybeWords,
      feared: maybeWords,
      /** What those they speak for know of it and want. */
      behalf: maybeWords,
      /** Where published information comes from; for notifications. */
      source: maybeWords,
    }),
  }),
}
