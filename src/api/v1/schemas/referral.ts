import { z } from '@hono/zod-openapi'
import { STANDINGS } from '../../../domain/bodies/checked.ts'
import {
  BODY_CHANNELS,
  BODY_COSTS,
  BODY_STATUSES,
  BODY_SUBTYPES,
  NEEDS,
} from '../../../domain/vocabulary/bodies.ts'
import { REFERRAL_ANSWERS, WHETHER_HELPED } from '../../../domain/vocabulary/referral.ts'
import { at, code, listOf, maybeAt, maybeText, text, yes } from './fields.ts'

const said = () => z.record(z.string(), z.string())

/** A body as it was listed on the day on which it was offered. */
const shownListing = z
  .object({
    id: text(),
    names: said(),
    subtypes: listOf(code(BODY_SUBTYPES)),
    channels: listOf(z.object({ kind: code(BODY_CHANNELS), value: text() })),
    hours: said().nullable(),
    notes: said().nullable(),
    cost: code(BODY_COSTS),
    languages: listOf(text()),
    anonymousOk: yes().nullable(),
    /** It names others and takes nobody itself: `tell_them` is refused for it. */
    isList: yes().nullable(),
    ages: z.object({ from: z.int().nullable(), to: z.int().nullable() }),
    status: code(BODY_STATUSES),
    source: z.object({ title: text(), date: maybeText() }),
    checkedByHouse: z.object({ on: text() }).nullable(),
  })
  .openapi('ShownListing')

/** The same with who pays for it and whom it is tied to, from which it is said to the person who is tied to whom. */
const keptListing = shownListing
  .extend({
    independence: z.object({ funders: listOf(text()), conflicts: listOf(text()) }).nullable(),
    nextCheckDue: maybeText(),
  })
  .openapi('KeptListing')

/** How a body hangs together with a party of the case, or with somebody whom the person fears. */
export const tiedSchema = z.object({ name: text(), how: z.enum(['is_itself', 'funds_it', 'conflict']) })

const telling = { listing: text(), when: at(), way: code(BODY_CHANNELS), at: at() }
const asked = listOf(z.object({ listing: text(), at: at() }))
const outcome = { listing: text(), answer: code(WHETHER_HELPED), words: maybeText(), at: at() }
/** All that may be told of the person. */
const mayTell = { name: maybeText(), howToReach: text(), what: maybeText() }

/** Bodies that the person was offered, as they read them. */
export const personReferralSchema = z
  .object({
    id: text(),
    need: code(NEEDS),
    words: maybeText(),
    at: at(),
    bodies: listOf(
      z.object({
        listing: shownListing,
        standing: code(STANDINGS),
        isShut: yes(),
        /** Whom of the parties, or of those whom the person fears, it is tied to. */
        tied: listOf(tiedSchema),
      }),
    ),
    answer: code(REFERRAL_ANSWERS).nullable(),
    answeredAt: maybeAt(),
    consent: z.object({ ...mayTell, listing: text(), at: at() }).nullable(),
    /** What they had allowed, where it is no yes any more because of whom they came to fear since. */
    consentEnded: z.object({ ...mayTell, listing: text(), at: at() }).nullable(),
    wentTo: listOf(text()),
    /**
     * Each time that a body was told, with all that it was told; `saidOtherwise` after that the person did, and
     * `inThatHour` where it was within the same hour.
     */
    tellings: listOf(
      z.object({ ...telling, allowed: z.object(mayTell), saidOtherwise: yes(), inThatHour: yes() }),
    ),
    asked,
    outcomes: listOf(z.object(outcome)),
  })
  .openapi('PersonReferral')

/** The same as staff read it: everything that the person said to it, the last of which counts. */
export const referralSchema = z
  .object({
    id: text(),
    need: code(NEEDS),
    country: maybeText(),
    words: maybeText(),
    at: at(),
    bodies: listOf(keptListing),
    said: listOf(
      z.object({
        answer: code(REFERRAL_ANSWERS),
        listing: maybeText(),
        mayTell: z.object(mayTell).nullable(),
        at: at(),
        /** It was said no later than this: what a person does is kept by the hour. */
        notAfter: at(),
        /** No later than this they came to fear somebody with whom that body hangs together: a yes is none any more. */
        endedAt: maybeAt(),
      }),
    ),
    /** `consent` is the place in `said` of the yes that stood then. */
    tellings: listOf(z.object({ ...telling, consent: z.int() })),
    asked,
    outcomes: listOf(z.object({ ...outcome, isAnswered: yes() })),
  })
  .openapi('Referral')
