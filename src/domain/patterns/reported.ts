import type { Case } from '../case/case.ts'
import type { WhyNotCarry, WhyNotPublic } from '../vocabulary/reported.ts'
import { whyNotCarry } from './may-carry.ts'
import { readPublic } from './reads-public.ts'
import { relatedAmong } from './unrelated.ts'

/** Fewest cases of unrelated people that a public description rests on: below that it could tell who it is. */
export const FEWEST_CASES = 5

/** A short description of what went wrong with a product, in words of ours. */
export interface Described {
  readonly product: string
  readonly description: string
  /** Tag of the language it is written in. */
  readonly language: string
}

/** One reason why a description is not public, or not any more; which case or which words it is about. */
export interface NotPublic {
  readonly why: WhyNotCarry | WhyNotPublic
  /** Ids of the cases; empty where it is about the words. */
  readonly cases: readonly string[]
  /** The words; empty where it is about cases. */
  readonly found: string
}

/**
 * Why a description may not become public (decision 0050): all that speaks against it, so that nobody learns it piece by
 * piece. Empty where it may.
 *
 * @param cases those that it rests on, each as it is now and once
 */
export function whyNotPublic(described: Described, cases: readonly Case[]): NotPublic[] {
  const words = readPublic(described, cases).map(({ why, found }) => ({ why, found, cases: [] }))
  return [...whyNotRest(described, cases), ...words]
}

/** The same of its cases alone: what has to stay so for as long as it is public. */
export function whyNotRest({ product }: Pick<Described, 'product'>, cases: readonly Case[]): NotPublic[] {
  const against = cases.flatMap((kase) => {
    const why = whyNotCarry(kase, product)
    return why === null ? [] : [{ why, cases: [kase.id], found: '' }]
  })
  const related = relatedAmong(cases).map((both) => ({ why: 'related' as const, cases: both, found: '' }))
  const few = new Set(cases.map(({ id }) => id)).size < FEWEST_CASES
  return [...against, ...related, ...(few ? [{ why: 'too_few' as const, cases: [], found: '' }] : [])]
}
