import type { z } from '@hono/zod-openapi'
import { fitToSchema } from './fit-to-schema.ts'
import { tidy } from '../domain/blank.ts'
import { dateTyped } from '../domain/typed/date.ts'

/** What is wrong with a field, as a code; the words for it are in `src/words/en/problems.ts`. */
export type Problem =
  | 'missing'
  | 'too_long'
  | 'choose'
  | 'not_a_number'
  | 'not_a_moment'
  /** A day, where a time of that day is asked for. */
  | 'no_hour'
  | 'not_an_email'
  /** No field of that name: a wish that was mistyped is never answered as if it had not been made. */
  | 'unknown_name'
  /** The same name more than once: nobody can say which one counts. */
  | 'said_twice'
  | 'not_right'

export interface FieldProblem {
  /** Path of the field, joined by dots. */
  readonly field: string
  readonly problem: Problem
  /** Of what is too long, in characters: how many fit, and how many came. */
  readonly length?: { readonly most: number; readonly typed: number }
}

/** Input that does not fit its schema: every field that needs another look. */
export interface Invalid {
  readonly invalid: readonly FieldProblem[]
}

/** True for what `parseInput` answers where a field is not right. */
export function isInvalid(value: unknown): value is Invalid {
  return typeof value === 'object' && value !== null && 'invalid' in value
}

/**
 * The same with every text made of whole characters. Half a character, which JSON can spell, is kept by some tables and
 * replaced by others, so that they would never say the same. Only for what a schema has let through: it goes no deeper
 * than the schema, where raw input may be a hundred thousand lists deep.
 */
function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed()
  if (Array.isArray(value)) return value.map(wellFormed)
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name.toWellFormed(), wellFormed(inner)]),
  )
}

/**
 * Checks raw input against a schema and names, in our own codes, each field that does not fit and each that the schema
 * does not know. Null and left out are the same.
 */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  raw: unknown,
): z.output<Schema> | Invalid {
  const { value, unknown } = fitToSchema(schema, raw)
  const result = schema.safeParse(value)
  if (result.success && unknown.length === 0) return wellFormed(result.data) as z.output<Schema>
  type Found = Omit<FieldProblem, 'field'>
  const seen = new Map<string, Found>(unknown.map((name) => [name, { problem: 'unknown_name' }]))
  for (const issue of result.error?.issues ?? []) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) seen.set([...issue.path, key].join('.'), { problem: 'unknown_name' })
      continue
    }
    const field = issue.path.join('.')
    const typed = valueAt(raw, issue.path)
    if (!seen.has(field)) seen.set(field, { problem: problemOf(issue, typed), ...lengthOf(issue, typed) })
  }
  return { invalid: [...seen].map(([field, found]) => ({ field, ...found })) }
}

function problemOf(issue: z.core.$ZodIssue, value: unknown): Problem {
  const empty = value === undefined || value === null || value === ''
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'array' ? 'choose' : 'missing'
    case 'too_big':
      return issue.origin === 'string' ? 'too_long' : 'not_right'
    case 'invalid_value':
    case 'invalid_union':
      return 'choose'
    case 'invalid_format':
      if (empty) return 'missing'
      if (issue.format === 'email') return 'not_an_email'
      if (issue.format !== 'datetime') return 'choose'
      return typeof value === 'string' && dateTyped(value.trim()) !== null ? 'no_hour' : 'not_a_moment'
    case 'invalid_type':
      if (issue.expected === 'number' || issue.expected === 'int') return 'not_a_number'
      return empty ? 'missing' : 'not_right'
    default:
      return 'not_right'
  }
}

/** Counted without what a text loses at its ends before it is judged. */
function lengthOf(issue: z.core.$ZodIssue, typed: unknown): Pick<FieldProblem, 'length'> {
  if (issue.code !== 'too_big' || issue.origin !== 'string' || typeof typed !== 'string') return {}
  return { length: { most: Number(issue.maximum), typed: tidy(typed).length } }
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    raw,
  )
}
