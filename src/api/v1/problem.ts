import type { Context } from 'hono'
import { z } from '@hono/zod-openapi'
import type { House } from '../../actions/house.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { ERASING_REASONS, LEFT_OPEN } from '../../domain/vocabulary/erasing.ts'
import { CASE_STATES } from '../../domain/vocabulary/casework.ts'
import { withoutMarks } from '../../words/english-marks.ts'
import type { Words } from '../../words/en/index.ts'
import type { Gaps } from '../../words/gaps.ts'
import type { Speaker } from '../../words/speak.ts'
import { code, listOf, text } from './schemas/fields.ts'

/** Status of each problem; its words have the same code. */
export const PROBLEMS = {
  broken_json: 400,
  invalid: 400,
  key_length: 400,
  token_missing: 401,
  token_unknown: 401,
  receipt_missing: 401,
  receipt_too_long: 401,
  receipt_too_few_words: 401,
  receipt_too_many_words: 401,
  receipt_unknown_word: 401,
  receipt_checksum: 401,
  receipt_unknown: 401,
  receipt_replaced: 401,
  receipt_guarded: 429,
  receipt_busy: 503,
  receipt_word_needed: 401,
  receipt_word_wrong: 401,
  receipt_word_waits: 429,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  refused: 409,
  erased: 410,
  too_large: 413,
  unsupported_media_type: 415,
  other_body: 422,
  failure: 500,
  too_slow: 503,
  no_room: 507,
} as const satisfies { readonly [Code in keyof Words['api']]: number }

export type ProblemCode = keyof typeof PROBLEMS

/** A problem as RFC 9457 describes it, with our own members after the first four. */
export const problemSchema = z
  .object({
    type: z.url(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    /** One of the codes of the reference, or for 409 why it was refused. */
    code: z.string(),
    state: z.enum(codesOf(CASE_STATES)).optional(),
    about: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    /** What else is missing, where a rule knows all of it. */
    also: z
      .array(
        z.object({
          code: z.string(),
          detail: z.string(),
          about: z.record(z.string(), z.union([z.string(), z.number()])),
        }),
      )
      .optional(),
    errors: z
      .array(
        z.object({
          field: z.string(),
          problem: z.string(),
          detail: z.string(),
          /** Of what is too long, in characters. */
          most: z.int().optional(),
          typed: z.int().optional(),
        }),
      )
      .optional(),
    /** How many more fields need another look than `errors` names. */
    errorsLeftOut: z.int().optional(),
    /** Of what is too long: a header in characters, a body in bytes. */
    most: z.int().optional(),
    typed: z.int().optional(),
    found: z.int().optional(),
    position: z.int().optional(),
    suggestion: z.string().nullable().optional(),
    /** Of a case that was erased: the day, whose wish it was, and what whoever runs the house wrote about it. */
    erased: z
      .object({
        day: z.iso.date(),
        because: code(ERASING_REASONS),
        /** Null where nobody wrote why. */
        why: z.object({ reasons: text(), open: listOf(code(LEFT_OPEN)) }).nullable(),
      })
      .optional(),
    /** Every part of a receipt that no receipt has; `position` and `suggestion` are those of the first. */
    unknown: z.array(z.object({ position: z.int(), suggestion: z.string().nullable() })).optional(),
  })
  .openapi('Problem')

type Members = Omit<z.input<typeof problemSchema>, 'type' | 'title' | 'status' | 'code' | 'detail'>

/**
 * Why a request was not done. Nothing in it may come from what somebody typed, but for why a case was erased, which was
 * written for whoever asks.
 */
export interface Problem {
  readonly problem: ProblemCode
  readonly speaker: Speaker
  readonly gaps: Gaps
  readonly members: Members & { readonly code?: string; readonly detail?: string }
  readonly headers: Readonly<Record<string, string>>
}

/** A problem to answer with, and what fills the gaps of its sentence. */
export function problem(
  speaker: Speaker,
  code: ProblemCode,
  more: Partial<Pick<Problem, 'gaps' | 'members' | 'headers'>> = {},
): Problem {
  return { problem: code, speaker, gaps: {}, members: {}, headers: {}, ...more }
}

/** True for a problem, where something else could have come. */
export function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'problem' in value && 'speaker' in value
}

/** Answers with a problem, in the language of whoever asks. */
export function sendProblem(c: Context, house: House, what: Problem): Response {
  const { speaker, problem: code } = what
  const words = speaker.w.api[code]
  const status = PROBLEMS[code]
  const body = {
    type: `${house.url}/api/v1#${code}`,
    title: words.title,
    status,
    detail: speaker.say(words.detail, what.gaps),
    code,
    ...what.members,
  }
  return c.body(withoutMarks(JSON.stringify(body)), status, {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': speaker.language,
    vary: 'accept-language',
    ...what.headers,
  })
}
