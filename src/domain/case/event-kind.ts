import { z } from 'zod'
import { codesOf } from '../vocabulary/code.ts'
import { isInstant, type Instant } from '../time/instant.ts'
import type { Audience } from '../vocabulary/casework.ts'

/**
 * The version that events have as they are written now, unless their kind says otherwise. 1 is that of release 0.1.0.
 */
export const EVENT_VERSION = 2

/** Nobody but staff: the audience of a kind that says nothing else, because showing something needs a decision. */
export const FOR_STAFF: Audience = ['staff']
/** The person whose case it is, and staff. */
export const FOR_THE_PERSON: Audience = ['person', 'staff']

/**
 * One kind of event. *Facts* are codes, ids, numbers and instants: no story, name, reason or wish. *Texts* are words of
 * people. What was *settled* are consequences that a rule drew when it happened (promised, lapsed, used up, told): facts
 * like any other from then on, so that a later rule never changes what has happened. All three are sealed with the
 * case's own key, and in the ledger only as salted digests: together the facts of a case are often one person.
 */
export interface EventKindOf<
  Facts extends z.ZodType = z.ZodType,
  Settled extends z.ZodType = z.ZodType,
  Texts extends z.ZodType = z.ZodType,
> {
  readonly version: number
  readonly audience: Audience
  readonly facts: Facts
  readonly settled: Settled
  readonly texts: Texts
  /** Facts that stand readable in the ledger, because its checks need them; of nobody's case. */
  readonly clear: readonly string[]
}

const NOTHING = z.strictObject({})
/**
 * Every kind can be news: something the person wants to hear about without coming to look. Words of theirs can say, in
 * every kind, that they may fear whoever runs this house, or a body that was to be told of them: of which offers the yes
 * is none any more.
 */
const OF_ANY = {
  news: z.literal(true).optional(),
  maybeFearsUs: z.boolean().optional(),
  endsYes: z.array(z.string()).optional(),
}

interface Shape<F extends z.ZodRawShape, S extends z.ZodRawShape, T extends z.ZodType> {
  readonly facts?: F
  readonly settled?: S
  readonly texts?: T
  readonly audience?: Audience
  readonly version?: number
  readonly clear?: readonly (keyof F & string)[]
}

/** Says what a kind of event holds. For staff alone, unless it names another audience. */
export function eventKind<
  F extends z.ZodRawShape = Record<never, never>,
  S extends z.ZodRawShape = Record<never, never>,
  T extends z.ZodType = typeof NOTHING,
>({ facts, settled, texts, audience = FOR_STAFF, version = EVENT_VERSION, clear = [] }: Shape<F, S, T>) {
  return {
    version,
    audience,
    facts: z.strictObject(facts ?? ({} as F)),
    settled: z.strictObject({ ...OF_ANY, ...(settled ?? ({} as S)) }),
    texts: texts ?? (NOTHING as z.ZodType as T),
    clear,
  }
}

/** The texts of an event, by name; each is words of somebody. */
export function texts<S extends z.ZodRawShape>(shape: S) {
  return z.strictObject(shape)
}

/** Words of somebody. */
export const words = z.string()
/** Words that may be missing. */
export const maybeWords = z.string().optional()
/** An id inside the case, such as `i1`, or one of the house. */
export const id = z.string().min(1).max(64)
/** A moment in UTC, in its one spelling. */
export const at = z.custom<Instant>(isInstant)
export const flag = z.boolean()
/** Settled where they say something that one of us has to answer; older entries do not say it. */
export const TO_ANSWER = { asksUs: flag.optional() }
export const count = z.int().min(0)
export const list = <T extends z.ZodType>(of: T) => z.array(of).readonly()

/** One code of a vocabulary. */
export const code = <const L extends readonly [{ readonly code: string }, ...{ readonly code: string }[]]>(
  all: L,
) => z.enum(codesOf(all))
