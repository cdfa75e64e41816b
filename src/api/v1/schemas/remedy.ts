import { z } from '@hono/zod-openapi'
import { ACTION_STATES, CONFIRMATIONS, ELEMENTS, OFFER_ANSWERS } from '../../../domain/vocabulary/remedy.ts'
import { DUTY_STANDINGS } from '../../../domain/remedy/duty.ts'
import { WORDS_OF_ORGANISATION } from '../../../domain/remedy/word-of-organisation.ts'
import { at, code, listOf, maybeAt, maybeText, text, yes } from './fields.ts'

/** What whoever is to do an action was told, has answered, and promises; beside the person's own yes. */
export const wordSchema = z.object({
  code: code(WORDS_OF_ORGANISATION),
  by: maybeAt(),
  told: maybeAt(),
  answered: maybeAt(),
})

export const dutyChangedSchema = z
  .object({ from: code(DUTY_STANDINGS), to: code(DUTY_STANDINGS), at: at() })
  .nullable()

/** It was there, until the person said that it is so no longer; `dueAt` of the action is counted anew from then. */
export const heldBefore = z.object({ dueAt: at(), deliveredAt: at(), saidAt: at() })

export const actionSchema = z
  .object({
    id: text(),
    impact: text(),
    entity: text(),
    catalogue: maybeText(),
    elements: listOf(code(ELEMENTS)),
    what: text(),
    /** Whether it is a duty, by the finding in force. */
    duty: code(DUTY_STANDINGS),
    /** A later finding made a duty of it, or took the duty away. */
    dutyChanged: dutyChangedSchema,
    /** It is influence on somebody else. */
    leverage: yes(),
    dueAt: at(),
    /** Days from the person's yes; null where a day is set. */
    withinDays: z.int().nullable(),
    proposedAt: at(),
    /** Whether whoever is to do it was told, has answered, and commits. */
    word: wordSchema,
    proofWanted: text(),
    state: code(ACTION_STATES),
    commitment: z
      .object({
        answer: z.enum(['commits', 'refuses', 'disputes']),
        words: maybeText(),
        at: at(),
        reported: yes(),
      })
      .nullable(),
    answer: z.object({ code: code(OFFER_ANSWERS), words: maybeText(), at: at() }).nullable(),
    imposed: z.object({ reasons: text(), at: at() }).nullable(),
    delivered: z
      .object({
        proof: text(),
        at: at(),
        reported: yes(),
        /** How it became known, where nobody had asked whoever did it. */
        unasked: maybeText(),
      })
      .nullable(),
    verified: z.object({ how: text(), at: at() }).nullable(),
    confirmed: z.object({ code: code(CONFIRMATIONS), words: maybeText(), at: at() }).nullable(),
    overtaken: z.object({ reasons: text(), at: at() }).nullable(),
    heldBefore: listOf(heldBefore),
  })
  .openapi('RemedyAction')

export const elementSchema = z.object({ element: code(ELEMENTS), reasons: text(), at: at() })

export const offerSchema = z
  .object({
    id: text(),
    actions: listOf(text()),
    letter: text(),
    at: at(),
    /** Before anybody found who is responsible: assessment goes on. */
    early: yes(),
    /** The urgent part; the rest of the plan follows. */
    restFollows: yes(),
    answers: listOf(
      z.object({
        at: at(),
        answers: z.record(z.string(), code(OFFER_ANSWERS)),
        words: z.record(z.string(), text()),
      }),
    ),
    lapsedAt: maybeAt(),
    /** When the person took more time, to have advice before they answer. */
    adviceAt: maybeAt(),
  })
  .openapi('Offer')

/** Decided, accepted, delivered, verified by evidence, confirmed by the person: never one number. */
export const factsSchema = z
  .object({
    decided: yes(),
    /** Parts that were ever offered; of these are accepted, and wanted otherwise. */
    asked: z.int(),
    accepted: z.int(),
    wantsOther: z.int(),
    /** Parts that the person could ever count on; of these are the others. */
    promised: z.int(),
    delivered: z.int(),
    verified: z.int(),
    confirmed: z.int(),
  })
  .openapi('FiveFacts')
