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
import { ACTION_STATES, CONFIRMATIONS, ELEMENTS, OFFER_ANSWERS } from '../vocabulary/remedy.ts'
import { COOPERATION } from '../vocabulary/value-chain.ts'

const audience = FOR_THE_PERSON
const element = code(ELEMENTS)
const ofAction = { action: id }
/** Where each action stands from then on, and whether the person may count on it. */
const settled = {
  actions: z.record(
    id,
    z.strictObject({
      state: code(ACTION_STATES),
      promised: flag,
      /** When it is due from then on, where its time runs from the person's yes. */
      dueAt: at.optional(),
    }),
  ),
}
/** The organisation that answered by it, and how it stands. */
const heard = z
  .strictObject({ entity: id, cooperation: code(COOPERATION) })
  .readonly()
  .optional()

/** What can happen to a remedy plan. */
export const REMEDY_EVENTS = {
  action_proposed: eventKind({
    audience,
    facts: {
      ...ofAction,
      impact: id,
      entity: id,
      catalogue: id.nullable(),
      elements: list(element),
      /** What it was called when it was planned, before that followed the finding. */
      duty: z.enum(['duty', 'voluntary']).optional(),
      dueAt: at,
      withinDays: count.optional(),
      leverage: flag.optional(),
    },
    settled,
    texts: texts({ what: words, proofWanted: words }),
  }),
  element_considered: eventKind({ audience, facts: { element }, texts: texts({ reasons: words }) }),
  person_consulted: eventKind({ audience, facts: ofAction, settled, texts: texts({ words }) }),
  commitment_recorded: eventKind({
    audience,
    facts: { ...ofAction, answer: z.enum(['commits', 'refuses', 'disputes']) },
    settled: { ...settled, heard },
    texts: texts({ words: maybeWords }),
  }),
  offer_sent: eventKind({
    audience,
    facts: { offer: id, actions: list(id), early: flag.optional(), restFollows: flag.optional() },
    texts: texts({ letter: words }),
  }),
  /** One or more parts of an offer; there may be several of these until all parts are answered. */
  offer_answered: eventKind({
    audience,
    facts: { offer: id, answers: z.record(id, code(OFFER_ANSWERS)).readonly() },
    settled,
    texts: z.record(z.string(), z.string()),
  }),
  /** They have advice before they answer, and more time for it. */
  time_for_advice_taken: eventKind({ audience, facts: { offer: id } }),
  action_imposed: eventKind({ audience, facts: ofAction, settled, texts: texts({ reasons: words }) }),
  action_started: eventKind({ audience, facts: ofAction, settled }),
  action_delivered: eventKind({
    audience,
    facts: { ...ofAction, at },
    settled: { ...settled, heard },
    /** `unasked`: how we know of it, where nobody had asked whoever did it. */
    texts: texts({ proof: words, unasked: maybeWords }),
  }),
  delivery_verified: eventKind({
    audience,
    facts: ofAction,
    settled,
    texts: texts({
      how: words,
      /** Why whoever wrote the delivery down checked it themselves. */
      alone: maybeWords,
    }),
  }),
  delivery_confirmed: eventKind({
    audience,
    facts: {
      ...ofAction,
      answer: code(CONFIRMATIONS),
      /** It was there and is so no longer: until when it is to be there again. */
      againBy: at.optional(),
    },
    settled,
    texts: texts({ words: maybeWords }),
  }),
  action_overtaken: eventKind({ audience, facts: ofAction, settled, texts: texts({ reasons: words }) }),
}
