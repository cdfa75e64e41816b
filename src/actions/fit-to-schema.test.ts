import { z } from '@hono/zod-openapi'
import { describe, expect, test } from 'vitest'
import { verbCalled, VERB_NAMES } from '../domain/verbs.ts'
import { fitToSchema } from './fit-to-schema.ts'
import { grievanceInput } from './intake/submit-grievance.ts'
import { isInvalid, parseInput } from './parse-input.ts'

const schemas = [
  ['grievance', grievanceInput] as const,
  ...VERB_NAMES.map((name) => [name, verbCalled(name).input] as const),
]

describe.each(schemas)('what can be left unsaid in %s', (_, schema) => {
  const fields = Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>)
  const optional = fields.filter(
    ([, field]) => field.safeParse(null).success || field.safeParse(undefined).success,
  )

  test('may be left out or be null, and both mean the same', () => {
    const wrong = optional.filter(([name, field]) => {
      const alone = z.object({ [name]: field })
      const [left, asNull] = [parseInput(alone, {}), parseInput(alone, { [name]: null })]
      return isInvalid(left) || JSON.stringify(left) !== JSON.stringify(asNull)
    })
    expect(wrong.map(([name]) => name)).toEqual([])
  })

  test('a name that is not there is refused by its name, beside everything else', () => {
    const input = parseInput(schema, { emial: 'a@example.org' })
    expect(input).toHaveProperty('invalid')
    expect('invalid' in input && input.invalid).toContainEqual({ field: 'emial', problem: 'unknown_name' })
  })
})

const schema = z.object({
  story: z.string(),
  contact: z.object({ name: z.string().optional(), safe: z.boolean().nullable() }).nullable().default(null),
  answers: z.record(z.string(), z.object({ note: z.string().optional() })).optional(),
  parts: z.array(z.object({ part: z.string().optional() })).optional(),
})

test('names are known at every depth, in lists and by name', () => {
  const raw = {
    story: 'x',
    stroy: 'x',
    contact: { naem: 'y' },
    answers: { a1: { note: null, reason: 1 } },
    parts: [{ part: 'x' }, { prat: 'x' }],
  }
  expect(fitToSchema(schema, raw)).toEqual({
    value: { story: 'x', contact: { safe: null }, answers: { a1: {} }, parts: [{ part: 'x' }, {}] },
    unknown: ['contact.naem', 'answers.a1.reason', 'parts.1.prat', 'stroy'],
  })
})

test('what has to be said is asked for, left out or null', () => {
  for (const raw of [{}, { story: null }, { story: undefined }])
    expect(parseInput(schema, raw)).toEqual({ invalid: [{ field: 'story', problem: 'missing' }] })
})

test.each([null, undefined, 7, 'text', []])('%j is no input at all', (raw) => {
  expect(parseInput(schema, raw)).toHaveProperty('invalid')
})

test('own parts of objects are names like any other', () => {
  expect(
    fitToSchema(schema, JSON.parse('{"story":"x","__proto__":{"a":1},"constructor":1}')).unknown,
  ).toEqual(['__proto__', 'constructor'])
})
