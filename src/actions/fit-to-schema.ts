import { z } from '@hono/zod-openapi'

/** Raw input as a schema expects it, and the names in it that the schema does not have. */
interface Fitted {
  readonly value: unknown
  /** Paths, joined by dots. */
  readonly unknown: readonly string[]
}

/**
 * Nothing is said in two ways, by leaving a field out and by null; both mean the same, so each becomes the one that the
 * schema takes. Names that no schema knows are handed back: what was mistyped is never dropped without a word. It goes
 * no deeper than the schema, where raw input may be a hundred thousand lists deep.
 */
export function fitToSchema(schema: z.core.$ZodType, raw: unknown, path: readonly string[] = []): Fitted {
  const inner = unwrapped(schema)
  if (inner instanceof z.ZodObject && isPlain(raw)) return fitObject(inner, raw, path)
  if (inner instanceof z.ZodArray && Array.isArray(raw))
    return together(
      raw.map((each, index) => [String(index), fitToSchema(inner.element, each, [...path, String(index)])]),
      (entries) => entries.map(([, value]) => value),
    )
  if (inner instanceof z.ZodRecord && isPlain(raw))
    return together(
      Object.entries(raw).map(([key, each]) => [key, fitToSchema(inner.valueType, each, [...path, key])]),
      Object.fromEntries,
    )
  return { value: raw, unknown: [] }
}

function fitObject(
  schema: z.ZodObject,
  raw: Readonly<Record<string, unknown>>,
  path: readonly string[],
): Fitted {
  const { shape } = schema
  const strangers = Object.keys(raw).filter((key) => !Object.hasOwn(shape, key) && raw[key] !== undefined)
  const known = Object.entries(shape).flatMap(([key, field]): [string, Fitted][] => {
    const said = Object.hasOwn(raw, key) ? raw[key] : undefined
    const value = said ?? nothingOf(field, said)
    return value === undefined ? [] : [[key, fitToSchema(field, value, [...path, key])]]
  })
  const { value, unknown } = together(known, Object.fromEntries)
  return { value, unknown: [...unknown, ...strangers.map((key) => [...path, key].join('.'))] }
}

function together(
  parts: readonly (readonly [string, Fitted])[],
  join: (entries: [string, unknown][]) => unknown,
): Fitted {
  return {
    value: join(parts.map(([key, { value }]): [string, unknown] => [key, value])),
    unknown: parts.flatMap(([, { unknown }]) => unknown),
  }
}

/** How a field takes it that nothing is said: left out where it may be, else null; as it came where it has to be said. */
function nothingOf(field: z.core.$ZodType, said: null | undefined): null | undefined {
  if (takes(field, undefined)) return undefined
  return takes(field, null) ? null : said
}

const taken = new WeakMap<z.core.$ZodType, { readonly null: boolean; readonly undefined: boolean }>()

function takes(field: z.core.$ZodType, nothing: null | undefined): boolean {
  let known = taken.get(field)
  if (!known) {
    const fits = (value: unknown) => z.safeParse(field, value).success
    known = { null: fits(null), undefined: fits(undefined) }
    taken.set(field, known)
  }
  return nothing === null ? known.null : known.undefined
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return unwrapped(schema.unwrap())
  return schema instanceof z.ZodReadonly ? unwrapped(schema.unwrap()) : schema
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
