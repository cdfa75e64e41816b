import { z } from '@hono/zod-openapi'
import { openapi } from './openapi.ts'
import type { JsonSchema } from './reference-fields.ts'

const jsonSchema: z.ZodType<JsonSchema> = z.lazy(() =>
  z.object({
    $ref: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    format: z.string().optional(),
    enum: z.array(z.union([z.string(), z.number(), z.null()])).optional(),
    properties: z.record(z.string(), jsonSchema).optional(),
    required: z.array(z.string()).optional(),
    items: jsonSchema.optional(),
    additionalProperties: z.union([z.boolean(), jsonSchema]).optional(),
    anyOf: z.array(jsonSchema).optional(),
    oneOf: z.array(jsonSchema).optional(),
    allOf: z.array(jsonSchema).optional(),
    maxLength: z.number().optional(),
  }),
)

const content = z.object({
  content: z.record(z.string(), z.object({ schema: jsonSchema })).optional(),
})
export type Content = z.output<typeof content>

const operation = z.object({
  operationId: z.string(),
  summary: z.string(),
  tags: z.array(z.string()),
  security: z.array(z.record(z.string(), z.unknown())),
  'x-roles': z.array(z.string()).optional(),
  parameters: z
    .array(
      z.object({
        in: z.enum(['path', 'query', 'header']),
        name: z.string(),
        required: z.boolean().optional(),
        schema: jsonSchema,
      }),
    )
    .optional(),
  requestBody: content.optional(),
  responses: z.record(z.string(), content),
})
export type Operation = z.output<typeof operation>

const reference = z.object({
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({ schemas: z.record(z.string(), jsonSchema) }),
})

let read: z.output<typeof reference> | undefined

/** The parts of the OpenAPI document that the reference page shows; read once, and checked to be what it expects. */
export function referenceDocument(): z.output<typeof reference> {
  read ??= reference.parse(openapi())
  return read
}
