import { z } from '@hono/zod-openapi'
import { NEXT_STEPS } from '../../../domain/casework/steps.ts'
import {
  COMPLAINTS,
  LET_IN_BY,
  OUTSIDE_TASKS,
  APPEAL_OUTCOMES,
  COMPLAINT_OUTCOMES,
  DECISION_KINDS,
  DECISION_OUTCOMES,
  ORDERS,
  OUTCOMES,
} from '../../../domain/vocabulary/casework.ts'
import { codesOf } from '../../../domain/vocabulary/code.ts'
import {
  CONTACT_SAFETY,
  DANGER_SIGNS,
  MANDATES,
  SUBMITTERS,
  TOLD_THINGS,
} from '../../../domain/vocabulary/intake.ts'
import { actor, at, code, listOf, maybeAt, maybeText, text, yes } from './fields.ts'

const ANSWERED = [...codesOf(APPEAL_OUTCOMES), ...codesOf(COMPLAINT_OUTCOMES)] as const

/** What was decided; which codes there are depends on the kind of decision. */
export const decisionOutcome = () =>
  z.enum([...new Set([...codesOf(DECISION_OUTCOMES), ...codesOf(OUTCOMES), ...ANSWERED])]).nullable()

/** What an appeal or a complaint was answered with. */
export const answered = () => z.enum(ANSWERED)

/** What was set right of what was told, as it stood until then: in `told` only that part. */
export const toldBeforeSchema = z
  .object({
    thing: code(TOLD_THINGS),
    at: at(),
    told: z.object({
      product: maybeText().optional(),
      version: text().optional(),
      output: text().optional(),
      wish: maybeText().optional(),
      feared: maybeText().optional(),
      behalf: maybeText().optional(),
      country: text().optional(),
      under18: z.boolean().optional(),
      submitter: code(SUBMITTERS).optional(),
      submitterAssumed: z.boolean().optional(),
      speaksFor: z.int().nullable().optional(),
      mandate: code(MANDATES).nullable().optional(),
      dangerSigns: listOf(code(DANGER_SIGNS)).optional(),
      dateThatWillPass: maybeAt().optional(),
    }),
  })
  .openapi('ToldBefore')

export const detailsSchema = z
  .object({
    safety: code(CONTACT_SAFETY),
    /** They did not say it: being careful is our choice. */
    safetyAssumed: z.boolean().optional(),
    name: maybeText(),
    email: maybeText(),
    howToReach: maybeText(),
    /** How to ring or write there safely. */
    plan: z
      .object({
        times: maybeText(),
        coverName: maybeText(),
        whoMayAnswer: maybeText(),
        leaveNoMessage: yes(),
      })
      .nullable(),
  })
  .openapi('ContactDetails')

/** Somebody who stands, or stood, beside the person. */
export const adviserSchema = z.object({
  id: text(),
  name: text(),
  mandate: code(MANDATES),
  seesEarlier: yes(),
  /** They told it for the person, and the first receipt is the person's; absent where the person let them in. */
  tells: yes().optional(),
  at: at(),
  endedAt: maybeAt(),
  /** The person's words name them as somebody that they fear. */
  isFeared: yes(),
})

/** A message as the person reads it. */
export const personMessageSchema = z.object({
  id: text(),
  from: z.enum(['person', 'staff']),
  at: at(),
  body: text(),
  /** The person says in it that somebody makes them suffer for having written to us. */
  retaliation: yes(),
  /** It adds to what the person told first, or corrects it. */
  addsToStory: yes().optional(),
  /** Who stands beside the person and wrote it for them. */
  adviser: text().optional(),
  /** None of those may read it. */
  notForAdvisers: yes().optional(),
  /** One of those wrote it and names some of the house: the person says whether they must not see the case. */
  namesUs: z.boolean().optional(),
})

export const messageSchema = personMessageSchema.extend({ by: actor() })

export const noteSchema = z.object({ by: actor(), at: at(), note: text() })

export const decisionSchema = z
  .object({
    id: text(),
    kind: code(DECISION_KINDS),
    outcome: decisionOutcome(),
    reasons: text(),
    whatNext: maybeText(),
    /** What was tried before the case was ended without all of the remedy. */
    tried: text().optional(),
    /** The harm that it is about; left out where it is about the case as a whole. */
    impact: text().optional(),
    /** The action that was taken back. */
    action: text().optional(),
    at: at(),
    by: actor(),
    appealUntil: at(),
    tookPart: listOf(text()),
  })
  .openapi('Decision')

/** What can be appealed against. */
export const AGAINST = z.enum(['decision', ...codesOf(COMPLAINTS)])

export const appealSchema = z
  .object({
    id: text(),
    /** A decision, or our silence, or how we acted. */
    against: AGAINST,
    /** Null where it is against no decision. */
    decision: maybeText(),
    /** The promised time that had passed, where it is against silence. */
    missed: z.object({ step: code(NEXT_STEPS), by: at() }).nullable(),
    reasons: text(),
    at: at(),
    dueAt: at(),
    afterClosing: yes(),
    decided: z
      .object({
        outcome: answered(),
        /** What it orders, where that was named. */
        order: code(ORDERS).nullable(),
        /** The harm that it names, where one was named. */
        impact: text().optional(),
        decision: text(),
        reasons: text(),
        at: at(),
        by: actor(),
      })
      .nullable(),
    /** What was done of the act that it ordered. */
    carriedOut: z.object({ done: text(), at: at() }).nullable(),
  })
  .openapi('Appeal')

/** Somebody from outside who was asked to do one thing. */
export const outsideSchema = z.object({
  id: text(),
  verb: code(OUTSIDE_TASKS),
  name: text(),
  house: text(),
  /** Who let them read the case, and whether alone; null for whoever is asked to do one thing. */
  letInBy: code(LET_IN_BY).nullable(),
  isAlone: yes(),
  askedAt: at(),
  answer: z.boolean().nullable(),
  answeredAt: maybeAt(),
  endedAt: maybeAt(),
})
