import * as z from 'zod'

const things = z.record(z.string(), z.unknown()).nullish()

const component = z.object({
  pass: z.boolean().nullish(),
  assertion: z.object({ metric: z.string().nullish() }).nullish(),
  metadata: z.object({ graderError: z.boolean().nullish() }).nullish(),
})

/** One answer of a run, as far as it is read. */
export const resultRow = z.object({
  id: z.string().nullish(),
  testCase: z.object({ vars: things, metadata: things }).nullish(),
  vars: things,
  provider: z
    .union([z.string(), z.object({ id: z.string().nullish(), label: z.string().nullish() })])
    .nullish(),
  prompt: z.object({ raw: z.string().nullish(), label: z.string().nullish() }).nullish(),
  response: z.object({ output: z.unknown().optional() }).nullish(),
  testIdx: z.number().nullish(),
  success: z.boolean(),
  error: z.unknown().optional(),
  /** 0 none, 1 an assertion failed, 2 an error. Not in version 2. */
  failureReason: z.number().nullish(),
  gradingResult: z
    .object({
      metadata: component.shape.metadata,
      componentResults: z.array(component.nullish()).nullish(),
    })
    .nullish(),
  metadata: things,
})
export type ResultRow = z.infer<typeof resultRow>

/** Where a result may say whom it is about. */
export function placesOf({ testCase, vars, metadata }: ResultRow) {
  return { metadata: testCase?.metadata, vars: vars ?? testCase?.vars, result: metadata }
}
