import { z } from '@hono/zod-openapi'
import { DAY, plusMs, type Instant } from '../domain/time/instant.ts'

/** Words that say enough and are nobody's: they stand in for what is still to be written. */
const WORDS = 'These words stand for what somebody is still about to write here.'
/** Before and after every time that a rule asks about. */
const DAYS = [-400, -1, 1, 10, 40, 400]

/**
 * Values that a field could still be given, so many that what is refused with each of them is refused whatever it will
 * be: every code of a list, yes and no, some words, times from long ago to far ahead. Null where the kinds of values
 * are too many to say.
 */
export function standInsFor(schema: z.ZodType, now: Instant): readonly unknown[] | null {
  const inner = unwrapped(schema)
  if (inner instanceof z.ZodEnum) return inner.options
  if (inner instanceof z.ZodLiteral) return [...inner.values]
  if (inner instanceof z.ZodBoolean) return [true, false]
  if (inner instanceof z.ZodUnion) {
    const each = inner.options.map((option) => standInsFor(option as z.ZodType, now))
    return each.every((values) => values !== null) ? each.flat() : null
  }
  if (inner instanceof z.ZodArray) {
    const each = standInsFor(inner.element as z.ZodType, now)
    return each && [...each.map((value) => [value]), each].filter((value) => schema.safeParse(value).success)
  }
  return [WORDS, ...DAYS.map((days) => plusMs(now, days * DAY)), 1, 100].flatMap((value) => {
    const parsed = schema.safeParse(value)
    return parsed.success ? [parsed.data] : []
  })
}

function unwrapped(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault
    ? unwrapped(schema.unwrap() as z.ZodType)
    : schema
}
