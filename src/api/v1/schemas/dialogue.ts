import { z } from '@hono/zod-openapi'
import { FACT_ANSWERS, FACT_SOURCES, NO_ANSWERS } from '../../../domain/vocabulary/dialogue.ts'
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
