import * as z from 'zod'
import { kebab } from '../../../domain/vocabulary/kebab.ts'
import type { RegisterSpeaker } from '../../../words/register-speaker.ts'
import { aboutSchema } from './about.ts'
import { KINDS } from './kinds.ts'

/**
 * JSON Schemas by file name, made from the schemas that the reader uses; editors complete and check with them. A field
 * that answers a question of the decision flow is described by that question.
 */
export function jsonSchemas({ w }: RegisterSpeaker): Readonly<Record<string, string>> {
  const all = [
    ['register', aboutSchema] as const,
    ...KINDS.map(({ kind, schema }) => [kebab(kind), schema] as const),
  ]
  return Object.fromEntries(
    all.map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify({ title: name, ...asJson(schema, w.vocabulary.flowQuestions) }, null, 2)}\n`,
    ]),
  )
}

function asJson(schema: z.ZodType, questions: Readonly<Record<string, string>>): object {
  return z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    override: ({ jsonSchema }) => {
      const question = questions[jsonSchema.description ?? '']
      if (question !== undefined) jsonSchema.description = question
    },
  })
}
