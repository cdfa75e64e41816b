import { z } from 'zod'
import { tidy } from '../blank.ts'
import { isLocalDate } from '../time/calendar.ts'
import {
  BODY_CHANNELS,
  BODY_COSTS,
  BODY_STATUSES,
  BODY_SUBTYPES,
  CHECK_METHODS,
  NEEDS,
} from '../vocabulary/bodies.ts'
import { codesOf } from '../vocabulary/code.ts'
import { COUNTRIES } from '../vocabulary/countries.ts'
import { isWayIn } from './way-in.ts'

/** Stands for every country in `jurisdictions`. */
export const WORLDWIDE = '*'
/** Longest name, address or other text of one line, in characters. */
const LONGEST_LINE = 300
/** Longest sentence or two of a listing. */
const LONGEST_NOTE = 2000
/** Most entries of one list in a listing. */
const MOST = 260

const line = () => z.string().overwrite(tidy).min(1).max(LONGEST_LINE)
const note = () => z.string().overwrite(tidy).min(1).max(LONGEST_NOTE)
/** A day as `YYYY-MM-DD`. */
const day = () => z.string().refine(isLocalDate)
/** A language as a tag of BCP 47, such as `sw` or `zh-Hant`. */
const tag = () => z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/)
/** What can be opened with a click, and by nothing but a browser. */
const webAddress = () =>
  z
    .string()
    .max(500)
    .refine((text) => /^https?:\/\/\S+$/u.test(text) && URL.canParse(text))
/** A sentence in one language or more, by its tag. */
const said = () => z.record(tag(), note())
const maybeSaid = () => said().nullable().default(null)

/** A place where something about the body was read. */
const source = () =>
  z.strictObject({ title: line(), url: webAddress(), date: day().nullable().default(null) })

const channel = z
  .strictObject({
    kind: z.enum(codesOf(BODY_CHANNELS)),
    value: line(),
  })
  .refine(({ kind, value }) => kind !== 'web' || webAddress().safeParse(value).success, { path: ['value'] })

/** Characters. */
const LONGEST_ID = 80

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** True for what may be the id of a body. */
export function isBodyId(text: string): boolean {
  return text.length <= LONGEST_ID && ID.test(text)
}

/**
 * One body of the remedy ecosystem (domain reference 14): one shape for the file, the database, the API and the pages.
 * What nobody knows is null and never guessed. Fields that it does not name are refused.
 */
export const listingSchema = z
  .strictObject({
    /** Ours, for ever, and the same in every installation: `gb-iwf`. */
    id: z.string().regex(ID).max(LONGEST_ID),
    names: z.record(tag(), line()).refine((names) => Object.keys(names).length > 0),
    subtypes: z
      .array(z.enum(codesOf(BODY_SUBTYPES)))
      .min(1)
      .max(MOST),
    needs: z
      .array(z.enum(codesOf(NEEDS)))
      .min(1)
      .max(MOST),
    /** Countries by ISO 3166-1 alpha-2, or `*` for all of them. */
    jurisdictions: z
      .array(z.string().refine((code) => code === WORLDWIDE || COUNTRIES.has(code)))
      .min(1)
      .max(MOST),
    /** In which it helps; empty where nobody knows. */
    languages: z.array(tag()).max(MOST),
    channels: z.array(channel).min(1).max(20),
    hours: maybeSaid(),
    cost: z.enum(codesOf(BODY_COSTS)),
    eligibility: maybeSaid(),
    /** Whole years; null where there is no limit, or none is known. */
    ages: z
      .strictObject({
        from: z.int().min(0).max(120).nullable().default(null),
        to: z.int().min(0).max(120).nullable().default(null),
      })
      .refine(({ from, to }) => from === null || to === null || from <= to)
      .default({ from: null, to: null }),
    /** Null: not known. */
    anonymousOk: z.boolean().nullable().default(null),
    acceptsProxy: z.boolean().nullable().default(null),
    /** It names others, such as one for each country, and takes nobody itself: nobody is told of anybody there. */
    isList: z.boolean().nullable().default(null),
    accessibility: maybeSaid(),
    responseTime: maybeSaid(),
    licence: z
      .strictObject({
        authority: line(),
        number: line().nullable().default(null),
        validTo: day().nullable().default(null),
        source: source(),
      })
      .nullable()
      .default(null),
    /** Who pays for it, and whom it is tied to, by name; null where nobody has looked. */
    independence: z
      .strictObject({
        funders: z.array(line()).max(MOST),
        conflicts: z.array(line()).max(MOST),
        source: source(),
      })
      .nullable()
      .default(null),
    dataProtection: maybeSaid(),
    confidentialityLimits: maybeSaid(),
    /** Where all of this was read, and the day that the source itself gives; null where it gives none. */
    source: source(),
    checkedByHouse: z
      .strictObject({ on: day(), by: line(), how: z.enum(codesOf(CHECK_METHODS)) })
      .nullable()
      .default(null),
    /** An earlier day than the rule gives, where somebody set one. */
    nextCheckDue: day().nullable().default(null),
    status: z.enum(codesOf(BODY_STATUSES)),
    /** Plain words for whoever needs it, and not for experts. */
    notes: maybeSaid(),
  })
  .superRefine((listing, context) => {
    const kinds: ReadonlySet<string> = new Set(listing.subtypes)
    listing.needs.forEach((need, index) => {
      const served = NEEDS.find(({ code }) => code === need)?.servedBy ?? []
      if (!served.some((kind) => kinds.has(kind)))
        context.addIssue({ code: 'custom', path: ['needs', index], message: 'not_served_by_subtype' })
    })
    if (listing.status === 'active' && listing.checkedByHouse === null)
      context.addIssue({ code: 'custom', path: ['status'], message: 'active_but_unchecked' })
  })

/** A body as somebody writes it down: what is stored already is read as it is. */
export const listingWritten = listingSchema.superRefine(({ id, channels }, context) => {
  // The page on which a body is added has this address.
  if (id === 'new') context.addIssue({ code: 'custom', path: ['id'] })
  channels.forEach(({ kind, value }, index) => {
    if (!isWayIn(kind, value)) context.addIssue({ code: 'custom', path: ['channels', index, 'value'] })
  })
})

export type Listing = z.output<typeof listingSchema>
/** A sentence in one language or more. */
export type Said = NonNullable<Listing['notes']>
