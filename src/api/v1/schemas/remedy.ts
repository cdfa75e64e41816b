import { z } from '@hono/zod-openapi'
import { ACTION_STATES, CONFIRMATIONS, ELEMENTS, OFFER_ANSWERS } from '../../../domain/vocabulary/remedy.ts'
import { at, code, listOf, maybeAt, maybeText, text, yes } from './fields.ts'

export const actionSchema = z
  .object({
    id: text(),
    impact: text(),
    entity: text(),
    catalogue: maybeText(),
    elements: listOf(code(ELEMENTS)),
    what: text(),
    duty: z.enum(['duty', 'voluntary']),
    dueAt: at(),
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
    delivered: z.object({ proof: text(), at: at(), reported: yes() }).nullable(),
    verified: z.object({ how: text(), at: at() }).nullable(),
    confirmed: z.object({ code: code(CONFIRMATIONS), words: maybeText(), at: at() }).nullable(),
    overtaken: z.object({ reasons: text(), at: at() }).nullable(),
  })
  .openapi('RemedyAction')

export const elementSchema = z.object({ element: code(ELEMENTS), reasons: text(), at: at() })

export const offerSchema = z
  .object({
    id: text(),
    actions: listOf(text()),
    letter: text(),
    at: at(),
    answers: listOf(
      z.object({
        at: at(),
        answers: z.record(z.string(), code(OFFER_ANSWERS)),
        words: z.record(z.string(), text()),
      }),
    ),
    lapsedAt: maybeAt(),
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
