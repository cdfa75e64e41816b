/** Records whose keys are data (paths, names in metadata, codes of questions) and so are never renamed. */
const DATA = ['keys', 'prompts', 'policies'] as const
type Data = (typeof DATA)[number]

type CamelKey<S extends string> = S extends `${infer A}_${infer B}` ? `${A}${Capitalize<CamelKey<B>>}` : S

/** The domain form of a file form: `explained_unknown` becomes `explainedUnknown`. */
export type Camel<T> = T extends readonly (infer U)[]
  ? readonly Camel<U>[]
  : T extends object
    ? {
        readonly [K in keyof T as K extends string ? CamelKey<K> : K]: K extends Data
          ? T[K]
          : K extends 'answers'
            ? T[K] extends readonly unknown[]
              ? Camel<T[K]>
              : T[K]
            : Camel<T[K]>
      }
    : T

function camelKey(key: string): string {
  return key.includes('_') ? key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()) : key
}

/** From `camelCase` to `snake_case`. */
export function snakeKey(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** From the file form to the domain form. */
export function toDomain<T>(value: T): Camel<T> {
  return rename(value, camelKey) as Camel<T>
}

/** From the domain form to the file form; keys keep their order. */
export function toFile(value: unknown): unknown {
  return rename(value, snakeKey)
}

function rename(value: unknown, as: (key: string) => string): unknown {
  if (Array.isArray(value)) return value.map((each) => rename(each, as))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [as(key), isData(key, inner) ? inner : rename(inner, as)]),
  )
}

/** The answers of the decision flow are keyed by question; those of an assessment are a list. */
function isData(key: string, value: unknown): boolean {
  return DATA.some((name) => name === key) || (key === 'answers' && !Array.isArray(value))
}
