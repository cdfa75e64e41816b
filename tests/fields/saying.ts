import type { z } from 'zod'
import { verbCalled } from '../../src/domain/verbs.ts'
import type { InMemoryCase } from '../in-memory/in-memory-case.ts'

const LONGEST_SHORT = 200
const LONGEST_LINE = 1000

/** Puts something behind a text, and never more than the field takes; `most` is its longest. */
export type Change = (text: string, most: number) => string

/** The same case, told with other words in every field that somebody writes freely. */
export function saying(stage: () => InMemoryCase, change: Change): () => InMemoryCase {
  return () => {
    const told = stage()
    const steps = told.steps.map((step) => ({
      ...step,
      input: changed(verbCalled(step.verb).input.shape, step.input, change),
    }))
    return Object.assign(Object.create(told) as InMemoryCase, { steps })
  }
}

function changed(shape: Readonly<Record<string, z.ZodType>>, input: unknown, change: Change): unknown {
  return Object.fromEntries(
    Object.entries(input as Readonly<Record<string, unknown>>).map(([name, value]) => {
      const kind = shape[name]?.meta()?.['field']
      if (kind === 'lines' && Array.isArray(value))
        return [name, value.map((each) => change(String(each), LONGEST_LINE))]
      const isText = kind === 'short_text' || kind === 'long_text'
      if (!isText || typeof value !== 'string' || name === 'email') return [name, value]
      return [name, change(value, kind === 'short_text' ? LONGEST_SHORT : 100_000)]
    }),
  )
}
