import { z } from 'zod'
import { tidy } from '../blank.ts'
import { EMAIL, emailTyped, LONGEST_EMAIL } from '../typed/email.ts'
import { instant } from '../time/instant.ts'
import { LONGEST_TEXT } from './verb.ts'
import { GRADES } from '../vocabulary/severity.ts'
import { COUNTRIES } from '../vocabulary/countries.ts'
import { NAMED_LANGUAGES } from '../vocabulary/languages.ts'

/**
 * The kinds of fields that inputs are made of. `meta.field` tells a form how to ask for it, `meta.needed` that it asks
 * although the field may be left unsaid, `meta.read` that a person reads it (`refuseEmptyWords`), `meta.to` that it
 * leaves to an organisation (`refuseGivingAway`), `meta.letter` that it is read for promises and conditions
 * (`refuseLetter`), and `meta.of` whose it is when nobody is asked: only the `person` can say it, or the `form` fills
 * it in from what the verb knows. The API reads the schema as it is.
 */
export type FieldKind =
  | 'short_text'
  | 'long_text'
  | 'lines'
  | 'choice'
  | 'choices'
  | 'grade'
  | 'yes_no'
  | 'tick'
  | 'meant'
  | 'count'
  | 'moment'
  | 'impact'
  | 'impacts'
  | 'group'
  | 'entity'
  | 'action'
  | 'actions'
  | 'offer'
  | 'decision'
  | 'appeal'
  | 'reviewer'
  | 'task'
  | 'late'
  | 'email'
  | 'handover'
  | 'reassessment'
  | 'asked'
  | 'body'
  | 'question'
  | 'inquiry'
  | 'fact'
  | 'talk'
  | 'told'
  | 'recusal'
  | 'keeping'
  | 'adviser'
  | 'reprisal'
  | 'referral'
  | 'listing'
  | 'listings'
  | 'colleagues'
  | 'catalogue'
  | 'organisation'
  | 'group_of_fields'
  | 'by_action'

/** Most bodies in one offer: a longer list is no help to choose. */
const MOST_LISTINGS = 5

/** Longest short text, such as a name, in characters. */
export const LONGEST_SHORT = 200

/** Longest of several texts that stand one a line, in characters. */
const LONGEST_LINE = 1000

export const shortText = () =>
  z.string().overwrite(tidy).min(1).max(LONGEST_SHORT).meta({ field: 'short_text' })
export const longText = () => z.string().overwrite(tidy).min(1).max(LONGEST_TEXT).meta({ field: 'long_text' })
/**
 * Short texts, one a line, each of which says something; what is said to the person is read for promises and conditions.
 * A `question` may be as short as a note: "Who wrote it?" is a whole one.
 */
export const lines = (most: number, read: 'words' | 'question') =>
  z
    .array(z.string().overwrite(tidy).min(1).max(LONGEST_LINE))
    .min(1)
    .max(most)
    .meta({ field: 'lines', read, letter: 'tells' })
export const maybeShortText = () =>
  z.string().overwrite(tidy).max(LONGEST_SHORT).optional().meta({ field: 'short_text' })
export const maybeLongText = () =>
  z.string().overwrite(tidy).max(LONGEST_TEXT).optional().meta({ field: 'long_text' })
/** Words of ours that a person reads: they have to say something. */
export const words = () => longText().meta({ field: 'long_text', read: 'words' })
/**
 * Why something is so, or was decided so, for a person to read: it also differs from every other reason of the case.
 */
export const reason = () => longText().meta({ field: 'long_text', read: 'reason' })
/** What is kept for colleagues alone, and says something all the same. */
export const noteText = () => longText().meta({ field: 'long_text', read: 'note' })
/** Words that leave to an organisation: nothing in them says who the person is (`refuseGivingAway`). */
export const toOrganisation = () => longText().meta({ field: 'long_text', to: 'organisation' })
/** The same, and what they offer or ask for is read twice (`refuseLetter`). */
export const offeringWords = () => words().meta({ field: 'long_text', read: 'words', letter: 'offers' })
/** Words that tell the person what was found; what others promised or asked for may be told in them. */
export const tellingWords = () => words().meta({ field: 'long_text', read: 'words', letter: 'tells' })
export const tellingReason = () => reason().meta({ field: 'long_text', read: 'reason', letter: 'tells' })
/** The same words once more in the language of the person (`alsoInTheirs`): a letter like the first. */
export const inTheirWords = (letter: 'tells' | 'offers') =>
  maybeLongText().meta({ field: 'long_text', read: 'words', letter })
/** Why a sentence that was asked about is meant so; asked only after it was. */
export const meantSo = () => maybeLongText().meta({ field: 'meant', needed: true })
export const maybeWords = () => maybeLongText().meta({ field: 'long_text', read: 'words' })
export const maybeReason = () => maybeLongText().meta({ field: 'long_text', read: 'reason' })
export const choice = <const C extends readonly [string, ...string[]]>(codes: C) =>
  z.enum(codes).meta({ field: 'choice' })
/** A country by its code of two letters, as somebody told it. */
export const maybeCountry = () => choice([...COUNTRIES] as [string, ...string[]]).optional()
export const maybeChoice = <const C extends readonly [string, ...string[]]>(codes: C) =>
  z.enum(codes).nullable().meta({ field: 'choice' })
/** A language by its tag. */
export const languageCode = () => choice(NAMED_LANGUAGES)
/** The same, where nobody need know. */
export const maybeLanguageCode = () => maybeChoice(NAMED_LANGUAGES)
export const choices = <const C extends readonly [string, ...string[]]>(codes: C) =>
  z.array(z.enum(codes)).max(codes.length).meta({ field: 'choices' })
/** 1 to 5, or `unknown`, which is a value of its own. */
export const grade = () =>
  z
    .union([...GRADES.map((each) => z.literal(each)), z.literal('unknown')] as [
      z.ZodLiteral<1>,
      z.ZodLiteral<2>,
      z.ZodLiteral<3>,
      z.ZodLiteral<4>,
      z.ZodLiteral<5>,
      z.ZodLiteral<'unknown'>,
    ])
    .meta({ field: 'grade' })
export const yesNo = () => z.boolean().meta({ field: 'yes_no' })
/** Number of people; null when nobody knows. */
export const maybeCount = () => z.int().min(0).max(9_000_000_000).nullable().meta({ field: 'count' })
/** Days that something may take; a year is the longest that anybody is asked to wait. */
export const maybeDays = () => z.int().min(1).max(366).nullable().meta({ field: 'count' })
/** Years that a date about people's lives can have; others are slips of the finger. */
const FIRST_YEAR = 1900
const LAST_YEAR = 2200

const moments = () =>
  z.iso
    .datetime({ offset: true })
    .refine((text) => {
      const year = new Date(text).getUTCFullYear()
      return year >= FIRST_YEAR && year <= LAST_YEAR
    })
    .transform((text) => instant(new Date(text).toISOString()))
export const moment = () => moments().meta({ field: 'moment' })
/** A moment of something that happened: a day without a time is that day, at the latest now. */
export const pastMoment = () => moments().meta({ field: 'moment', past: true })
/** A time at which somebody is to be there: a day alone is none. */
export const hour = () => moments().meta({ field: 'moment', hour: true })
export const maybeHour = () => moments().nullable().meta({ field: 'moment', hour: true })
export const maybeMoment = () => moments().nullable().meta({ field: 'moment' })

const id = (field: FieldKind) =>
  z
    .string()
    .regex(/^[a-z][0-9]{1,5}$/)
    .meta({ field })
export const impactId = () => id('impact')
export const groupId = () => id('group')
export const entityId = () => id('entity')
export const actionId = () => id('action')
export const offerId = () => id('offer')
export const decisionId = () => id('decision')
export const appealId = () => id('appeal')
export const reviewerId = () => id('reviewer')
/** A thing that somebody from outside is asked to do: its verb, and what it is done to. */
export const taskKey = () =>
  z
    .string()
    .regex(/^[a-z_]{1,40}(:[a-z][0-9]{1,5}){0,3}$/)
    .meta({ field: 'task' })
/** What is owed and late, by its step and what it is about (`keyOfOwed`). */
export const lateKey = () =>
  z
    .string()
    .regex(/^[a-z_]{1,40}(:[a-z][0-9]{1,5}){0,3}$/)
    .meta({ field: 'late' })
const email = (pattern: RegExp) =>
  z.string().overwrite(emailTyped).max(LONGEST_EMAIL).check(z.email({ pattern }))
/** An address that mail can be sent to, out of what people type or paste. */
export const emailAddress = () => email(EMAIL).meta({ field: 'email' })
/** The same, where leaving it empty is an answer. */
export const maybeEmailAddress = () =>
  email(new RegExp(`^$|${EMAIL.source}`, 'u'))
    .optional()
    .meta({ field: 'short_text' })
export const handoverId = () => id('handover')
export const reassessmentId = () => id('reassessment')
/** The id of something that somebody was asked to stop. */
export const askedId = () => id('asked')
export const bodyId = () => id('body')
export const questionId = () => id('question')
/** The id of a question that we asked the person. */
export const inquiryId = () => id('inquiry')
/** The id of a fact that the person was shown. */
export const factId = () => id('fact')
/** The id of a call, a meeting or a mediation. */
export const talkId = () => id('talk')
/** The id of a text of the person. */
export const toldId = () => id('told')
export const recusalId = () => id('recusal')
export const keepingId = () => id('keeping')
export const adviserId = () => id('adviser')
export const reprisalId = () => id('reprisal')
export const referralId = () => id('referral')
/** Longest id of a listing in the directory of bodies that help, in characters. */
const LONGEST_LISTING = 80
const listing = () =>
  z
    .string()
    .max(LONGEST_LISTING)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
/** One body of the directory that was offered. */
export const listingId = () => listing().meta({ field: 'listing' })
/** Bodies of the directory: few enough to choose from. */
export const listingIds = () => z.array(listing()).min(1).max(MOST_LISTINGS).meta({ field: 'listings' })
/** Most people that a case can be for: more is no limit. */
const MOST_NAMED = 50
const named = () => z.array(z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)).max(MOST_NAMED)
/** Ids of colleagues who have an account. */
export const colleagues = () => named().min(1).meta({ field: 'colleagues' })
/** The same, where nobody need be chosen. */
export const maybeColleagues = () => named().optional().meta({ field: 'colleagues' })
export const actionIds = () => z.array(z.string().regex(/^a[0-9]{1,5}$/)).meta({ field: 'actions' })
export const impactIds = () =>
  z
    .array(z.string().regex(/^i[0-9]{1,5}$/))
    .min(1)
    .meta({ field: 'impacts' })
