import * as z from 'zod'
import { kebab } from '../../../domain/vocabulary/kebab.ts'
import { aboutSchema } from './about.ts'
import { KINDS } from './kinds.ts'

/** JSON Schemas by file name, made from the schemas that the reader uses; editors complete and check with them. */
export function jsonSchemas(): Readonly<Record<string, string>> {
  const all = [
    ['register', aboutSchema] as const,
    ...KINDS.map(({ kind, schema }) => [kebab(kind), schema] as const),
  ]
  return Object.fromEntries(
    all.map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify({ title: name, ...z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }) }, null, 2)}\n`,
    ]),
  )
}
