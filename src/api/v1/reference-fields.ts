import { reference } from '../../words/en/api-reference.ts'
import { speak } from '../../words/speak.ts'

/** The part of JSON Schema that our own document uses. */
export interface JsonSchema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly enum?: readonly (string | number | null)[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly additionalProperties?: JsonSchema | boolean
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly allOf?: readonly JsonSchema[]
  readonly maxLength?: number
}

/** One field of an input or an answer. */
export interface Field {
  readonly name: string
  readonly kind: string
  /** Name of the schema that says more. */
  readonly shape: string | null
}

/** More codes than this are counted, not listed. */
const FEW_CODES = 12

const { kinds } = reference
const { say } = speak('en', 'UTC')

/** The fields of an object, those inside it after it with the names joined by dots. */
export function fieldsOf(schema: JsonSchema, prefix = ''): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, each]) => {
    const field: Field = {
      name: prefix + key,
      kind: schema.required?.includes(key)
        ? kindOf(each)
        : say(reference.mayBeMissing, { kind: kindOf(each) }),
      shape: shapeOf(each),
    }
    const inside = each.items ?? each
    return [field, ...fieldsOf(inside, `${prefix}${key}${each.items ? '[].' : '.'}`)]
  })
}

/** What a value is, in words. */
function kindOf(schema: JsonSchema): string {
  const types = [schema.type ?? []].flat()
  const all = alternatives(schema)
  const nullable = types.includes('null') || all.some((each) => each.type === 'null')
  const kind = plainKind(schema, types.find((type) => type !== 'null') ?? '')
  return nullable ? say(kinds.orNull, { kind }) : kind
}

function plainKind(schema: JsonSchema, type: string): string {
  const values = (schema.enum ?? []).flatMap((each) => (each === null || each === '' ? [] : [each]))
  if (values.length > 0) return codes(values)
  const named = shapeOf(schema)
  if (named !== null && !schema.items) return named
  const all = alternatives(schema).filter(saysSomething)
  if (all.length > 0) return [...new Set(all.map(kindOf))].join(', ')
  if (type === 'array')
    return say(kinds.listOf, { kind: schema.items ? kindOf(schema.items) : kinds.anything })
  if (type === 'object') {
    const values = schema.additionalProperties
    return typeof values === 'object' ? say(kinds.mapOf, { kind: kindOf(values) }) : kinds.group
  }
  if (type === 'boolean') return kinds.yesNo
  if (type === 'integer') return kinds.whole
  if (type === 'number') return kinds.number
  if (type !== 'string') return kinds.anything
  const text = TEXTS[schema.format ?? ''] ?? kinds.text
  return schema.maxLength ? say(kinds.upTo, { kind: text, longest: schema.maxLength }) : text
}

const TEXTS: Readonly<Record<string, string>> = {
  'date-time': kinds.moment,
  uuid: kinds.id,
  email: kinds.email,
}

function codes(list: readonly (string | number)[]): string {
  return list.length > FEW_CODES
    ? say(kinds.manyCodes, { count: list.length })
    : say(kinds.oneOf, { list: list.join(', ') })
}

/** False for a value that is nothing: null, or an empty text. A list of values never has one without a name. */
function saysSomething({ type, enum: values }: JsonSchema): boolean {
  return type !== 'null' && (values === undefined || values.some((each) => each !== null && each !== ''))
}

function alternatives(schema: JsonSchema): readonly JsonSchema[] {
  return schema.anyOf ?? schema.oneOf ?? schema.allOf ?? []
}

/** The name of the schema that a value, or each item of a list, refers to. */
export function shapeOf(schema: JsonSchema): string | null {
  const inside = schema.items ?? schema
  const refs = [inside, ...alternatives(inside)].flatMap((each) => each.$ref ?? [])
  return refs[0]?.split('/').at(-1) ?? null
}
