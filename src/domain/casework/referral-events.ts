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
import { BODY_CHANNELS, BODY_COSTS, BODY_STATUSES, BODY_SUBTYPES, NEEDS } from '../vocabulary/bodies.ts'
import { REFERRAL_ANSWERS, WHETHER_HELPED } from '../vocabulary/referral.ts'

const audience = FOR_THE_PERSON
/** The id of a listing in the directory. */
const listing = z.string().min(1).max(80)
/** A day as `YYYY-MM-DD`. */
const day = z.string().max(10)
const tag = z.string().max(40)
const years = z.int().min(0).nullable()

/** What happens when somebody outside is offered to the person: offered, chosen, told, and whether it helped. */
export const REFERRAL_EVENTS = {
  bodies_offered: eventKind({
    audience,
    facts: { referral: id, need: code(NEEDS), country: z.string().optional() },
    texts: texts({ words: maybeWords }),
  }),
  /**
   * One of them, as it was listed on that day. Several values of a text stand on a line each; `ways` are in the order of
   * `channels`.
   */
  body_named: eventKind({
    audience,
    facts: {
      referral: id,
      listing,
      /** Of the name, the hours and what it does, in which language each is. */
      tags: z.strictObject({ name: tag, hours: tag.optional(), notes: tag.optional() }),
      subtypes: list(code(BODY_SUBTYPES)),
      channels: list(code(BODY_CHANNELS)),
      cost: code(BODY_COSTS),
      languages: list(tag),
      anonymousOk: flag.optional(),
      isList: flag.optional(),
      ages: z.strictObject({ from: years, to: years }),
      status: code(BODY_STATUSES),
      sourceDay: day.optional(),
      checkedOn: day.optional(),
      nextCheckDue: day.optional(),
    },
    texts: texts({
      name: words,
      ways: words,
      hours: maybeWords,
      notes: maybeWords,
      source: words,
      funders: maybeWords,
      conflicts: maybeWords,
    }),
  }),
  /** What the person says to it. Each counts until the next one, or until the body was told. */
  bodies_answered: eventKind({
    audience,
    facts: { referral: id, answer: code(REFERRAL_ANSWERS), listing: listing.optional() },
    texts: texts({ name: maybeWords, howToReach: maybeWords, what: maybeWords }),
  }),
  /**
   * The body that they chose was told what they allowed, and nothing else: so this holds no words. `consent` is the place of
   * the yes that stood then among what they said; where it is missing, the last one.
   */
  body_told: eventKind({
    audience,
    facts: {
      referral: id,
      listing,
      consent: count.optional(),
      when: at,
      way: code(BODY_CHANNELS),
    },
  }),
  /** Some weeks later the person is asked, once for each body, whether it helped; without `listing` of the last one. */
  whether_it_helped_asked: eventKind({ audience, facts: { referral: id, listing: listing.optional() } }),
  whether_it_helped_said: eventKind({
    audience,
    facts: { referral: id, listing: listing.optional(), answer: code(WHETHER_HELPED) },
    texts: texts({ words: maybeWords }),
  }),
}
