import { expect, test } from 'vitest'
import { z } from '@hono/zod-openapi'
import { referenceDocument } from './reference-document.ts'
import { fieldsOf, type JsonSchema } from './reference-fields.ts'

const NAMELESS = /one of\s*(?:,|$|\()|,\s*,|^\s*,|,\s*$|: *$/

test('no field of the API is said to be one of nothing', () => {
  const { components, paths } = referenceDocument()
  const bodies = Object.values(paths).flatMap((methods) =>
    Object.values(methods).flatMap(
      ({ requestBody }) => requestBody?.content?.['application/json']?.schema ?? [],
    ),
  )
  const fields = [...Object.values(components.schemas), ...bodies].flatMap((schema) => fieldsOf(schema))
  expect(fields.length).toBeGreaterThan(500)
  for (const { name, kind } of fields)
    expect({ name, kind }).not.toMatchObject({ kind: expect.stringMatching(NAMELESS) })
})

test('a value that may be empty is named by what it is when it is not', () => {
  const kindOf = (field: z.ZodType) =>
    fieldsOf(z.toJSONSchema(z.object({ field })) as JsonSchema).map(({ kind }) => kind)[0]
  expect(
    kindOf(
      z
        .email()
        .or(z.enum(['']))
        .nullable(),
    ),
  ).toMatch(/^e-mail address, or null$/)
  expect(kindOf(z.enum(['a', '']))).toBe('one of a')
})
