import { z } from '@hono/zod-openapi'
import {
  FACT_ANSWERS,
  FACT_SOURCES,
  NO_ANSWERS,
  TALK_KINDS,
  TALK_STATES,
  TALK_STEPS,
} from '../../../domain/vocabulary/dialogue.ts'
import { at, code, listOf, maybeAt, maybeText, text, yes } from './fields.ts'

/** A question to the person, with everything they said to it. */
export const inquirySchema = z.object({
  id: text(),
  question: text(),
  because: maybeText(),
  at: at(),
  answers: listOf(z.object({ without: code(NO_ANSWERS).nullable(), words: maybeText(), at: at() })),
})

/** A fact that a decision relies on, with everything the person said to it. */
export const shownFactSchema = z.object({
  id: text(),
  statement: text(),
  source: code(FACT_SOURCES),
  /** The decision rests on what the person told, and on nothing else. */
  theirsAlone: yes(),
  at: at(),
  /** Until when nothing is decided against them for want of their word; null where it was urgent when it was shown. */
  by: maybeAt(),
  /** They asked for more time for it. */
  moreTime: yes(),
  answers: listOf(z.object({ answer: code(FACT_ANSWERS).nullable(), words: maybeText(), at: at() })),
})

/** A call, a meeting or a mediation, as the person sees it. */
export const personTalkSchema = z.object({
  id: text(),
  kind: code(TALK_KINDS),
  state: code(TALK_STATES),
  since: at(),
  /** From which they can choose now. */
  times: listOf(at()),
  when: maybeAt(),
  /** How many of the house take part. */
  ours: z.int(),
  /** Who takes part who is none of the house. */
  outside: maybeText(),
  said: listOf(
    z.object({
      from: z.enum(['person', 'us']),
      step: code(TALK_STEPS),
      words: maybeText(),
      times: listOf(at()),
      at: at(),
    }),
  ),
})

/** The same for staff, with the accounts of those of the house who take part. */
export const talkSchema = personTalkSchema.extend({ ours: listOf(text()) })
