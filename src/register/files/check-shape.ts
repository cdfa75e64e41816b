import * as z from 'zod'
import { closest } from '../../domain/typed/closest.ts'
import { problem, TOLERATING, type Problem } from './problem.ts'
import { placeOf, pointerOf, type Source } from './source.ts'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/**
 * Turns what a schema has against a file into findings with rule, line, and what was probably meant. An unknown key
 * or label is always an error: a typing mistake must never quietly lower anything (test vector DD8).
 */
export function shapeProblems(
  source: Source,
  entry: string,
  schema: z.ZodType,
  raw: unknown,
  issues: readonly Issue[],
): Problem[] {
  return issues.flatMap((issue) => {
    const typed = valueAt(raw, issue.path)
    const at = (path: Path) => ({
      file: source.path,
      place: placeOf(source, path as readonly (string | number)[]),
      entry,
      at: pointerOf(path),
    })
    const key = String(issue.path.at(-1) ?? 'file')
    // An unfinished template is one finding for each gap, from `findTodos`.
    if (isTodo(typed)) return []
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((unknown) => {
        const known = keysOf(schemaAt(schema, issue.path))
        const meant = closest(unknown, known)
        return problem('R003', at([...issue.path, unknown]), {
          key: unknown,
          ...(meant ? { meant } : { known }),
        })
      })
    if (typed === undefined) return [problem('R004', at(issue.path), { key })]
    if (issue.code === 'invalid_value') {
      const labels = issue.values.map(String)
      const label = shown(typed)
      if (key === 'status' && TOLERATING.test(JSON.stringify(typed)))
        return [problem('R013', at(issue.path), { label, known: labels })]
      const meant = typeof typed === 'string' ? closest(typed, labels) : null
      return [
        problem('R002', at(issue.path), {
          key,
          label,
          ...(meant ? { meant } : { known: labels }),
        }),
      ]
    }
    const needs = keysOf(schemaAt(schema, issue.path))
    if (issue.code === 'invalid_type' && needs.length > 0) {
      const why = issue.path.length === 0 && raw === null ? 'empty' : 'holds'
      return [problem('R005', at(issue.path), { key, value: shown(typed), why, needs })]
    }
    return [problem('R005', at(issue.path), { key, value: shown(typed), ...whyOf(issue) })]
  })
}

/** Every gap that a template left to be filled. */
export function todoProblems(source: Source, entry: string, raw: unknown): Problem[] {
  // What is read the quick way has no other spelling of it.
  if (source.plain && !source.text.includes('TODO')) return []
  return todosIn(raw, [])
    .filter(isNoAnswer)
    .map((path) =>
      problem(
        'R020',
        {
          file: source.path,
          place: placeOf(source, path as (string | number)[]),
          entry,
          at: pointerOf(path),
        },
        { key: String(path.findLast((step) => typeof step === 'string') ?? '') },
      ),
    )
}

/** As it stands in the file, cut where it is long. */
function shown(value: unknown): string {
  const text = JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}

/** Empty answers of an assessment are one finding of their own (R503), which names the questions. */
function isNoAnswer(path: Path): boolean {
  return path[0] !== 'answers'
}

function isTodo(value: unknown): boolean {
  return typeof value === 'string' && /^TODO\b/.test(value)
}

function todosIn(value: unknown, path: Path): Path[] {
  if (isTodo(value)) return [path]
  if (Array.isArray(value)) return value.flatMap((each, index) => todosIn(each, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => todosIn(inner, [...path, key]))
}

/** Why a value is none, by a code of `files.whyNot` in the words; else what the schema itself says. */
function whyOf(issue: Issue): { readonly why: string; readonly expected?: string } {
  if (issue.code === 'invalid_type') return { why: 'type', expected: issue.expected }
  if (issue.code === 'invalid_format' && issue.message.startsWith('Invalid'))
    return { why: 'form', expected: issue.pattern ?? issue.format }
  if (issue.code === 'too_small') return { why: 'too_small', expected: String(issue.minimum) }
  return { why: issue.message }
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[step] : undefined,
    value,
  )
}

/** The schema of the thing at a path, for telling which keys are known there. */
function schemaAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType | null {
  const inner = unwrap(schema)
  const [step, ...rest] = path
  if (step === undefined) return inner
  if (inner instanceof z.ZodArray) return schemaAt(inner.element, rest)
  if (inner instanceof z.ZodObject) {
    const next = (inner.shape as Record<PropertyKey, z.core.$ZodType>)[step]
    return next ? schemaAt(next, rest) : null
  }
  return null
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodOptional
  )
    return unwrap(schema.unwrap())
  return schema
}

function keysOf(schema: z.core.$ZodType | null): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
}
