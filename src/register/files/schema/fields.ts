import * as z from 'zod'
import { isLocalDate } from '../../../domain/time/calendar.ts'
import { codesOf } from '../../../domain/vocabulary/code.ts'
import { DIMENSIONS, GRADES } from '../../../domain/vocabulary/severity.ts'

/** Small parts that the schemas of all entries share. Everything is strict: an unknown key is an error. */
export const text = z.string().min(1)
export const textOrNull = z.string().min(1).nullable().default(null)
export const texts = z.array(z.string().min(1)).default([])

export const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'day', abort: true })
  .refine(isLocalDate, 'no_such_day')
  .describe('A day, YYYY-MM-DD.')
export const dateOrNull = date.nullable().default(null)

export const count = z.int().min(0)

/** 1 (least) to 5 (worst); what is left out is unknown, and unknown never counts as low. */
export const grade = z
  .literal([...GRADES, 'unknown'])
  .default('unknown')
  .describe('1 (least) to 5 (worst), or unknown. Unknown never counts as low.')

export const lowerable = z.enum([...codesOf(DIMENSIONS), 'likelihood'])

/** One of the codes of a vocabulary. */
export function code<const L extends readonly [{ readonly code: string }, ...{ readonly code: string }[]]>(
  list: L,
) {
  return z.enum(codesOf(list))
}

/** A stable id: the letters of its kind, a hyphen, and a number of at least four digits. */
export function idOf(prefix: string) {
  return z.string().regex(new RegExp(`^${prefix}-\\d{4,}$`))
}

/** Ids of entries of one kind. */
export function idsOf(prefix: string) {
  return z.array(idOf(prefix)).default([])
}

export const dissent = z.array(z.strictObject({ by: text, view: text })).default([])
