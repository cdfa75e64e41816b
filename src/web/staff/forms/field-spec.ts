import { z } from '@hono/zod-openapi'
import type { FieldKind } from '../../../domain/case/fields.ts'

/** One question of a form, read from the schema of a verb. */
export interface FieldSpec {
  readonly name: string
  readonly kind: FieldKind
  readonly required: boolean
  /** Asked for although the schema lets it be empty: the rule of the verb wants an answer. */
  readonly needed: boolean
  /** It asks when something happened. */
  readonly past: boolean
  /** It asks for a time at which somebody is there: a day alone is no answer. */
  readonly hour: boolean
  /** `person`: only they can say it. `form`: the page fills it in, and nobody is asked. */
  readonly of: 'person' | 'form' | null
  /** What is written goes to the person: `tells` or `offers`. */
  readonly letter: 'tells' | 'offers' | null
  /** An answer left empty is `null` in the input, not absent. */
  readonly nullable: boolean
  /** The answers to choose from, for `choice`, `choices` and `catalogue`. */
  readonly codes: readonly string[]
  /** The parts of a `group_of_fields`, and what each may be answered with (nothing: free words). */
  readonly parts: readonly string[]
  readonly partCodes: readonly string[]
}

/** What a schema notes on a field for whoever makes a form of it. */
interface Hints {
  readonly field?: FieldKind
  readonly needed?: boolean
  readonly past?: boolean
  readonly hour?: boolean
  readonly of?: 'person' | 'form'
  readonly letter?: 'tells' | 'offers'
}

/** The questions of a form, in the order of the schema. */
export function fieldsOf(input: z.ZodObject): FieldSpec[] {
  return Object.entries(input.shape).map(([name, schema]) => fieldOf(name, schema as z.ZodType))
}

function fieldOf(name: string, schema: z.ZodType): FieldSpec {
  const layers = layersOf(schema)
  const inner = layers.at(-1) as z.ZodType
  const nullable = layers.some((layer) => layer instanceof z.ZodNullable)
  const required = !nullable && !layers.some((l) => l instanceof z.ZodOptional || l instanceof z.ZodDefault)
  // What is noted on the outside counts before what it wraps.
  const told = Object.assign({}, ...layers.toReversed().map((layer) => layer.meta())) as Hints
  return {
    name,
    kind: told.field ?? kindOf(name, inner),
    required,
    needed: told.needed ?? false,
    past: told.past ?? false,
    hour: told.hour ?? false,
    of: told.of ?? null,
    letter: told.letter ?? null,
    nullable,
    codes: inner instanceof z.ZodArray ? codesIn(inner.element as z.ZodType) : codesIn(inner),
    parts: inner instanceof z.ZodRecord ? codesIn(inner.keyType as z.ZodType) : [],
    partCodes: inner instanceof z.ZodRecord ? codesIn(inner.valueType as z.ZodType) : [],
  }
}

/** The schema and what it wraps, outermost first. */
function layersOf(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return [schema, ...layersOf(schema.unwrap() as z.ZodType)]
  return [schema]
}

function codesIn(schema: z.ZodType): string[] {
  return schema instanceof z.ZodEnum ? schema.options.map(String) : []
}

/** Narrowing a schema (`exclude`) drops what was noted on it, so its type has to tell. */
function kindOf(name: string, schema: z.ZodType): FieldKind {
  if (schema instanceof z.ZodEnum) return 'choice'
  throw new Error(`Nothing says how a form should ask for ${name}; add meta({ field }) to its schema.`)
}
