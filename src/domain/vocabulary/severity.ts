import type { CodeOf } from './code.ts'

/** The three dimensions of severity (UNGP 14 and 24); 1 to 5 each, 5 worst. Never averaged, added or multiplied. */
export const DIMENSIONS = [{ code: 'scale' }, { code: 'scope' }, { code: 'irremediability' }] as const
export type Dimension = CodeOf<typeof DIMENSIONS>

/** A judgement from 1 (least) to 5 (worst). */
export type Grade = 1 | 2 | 3 | 4 | 5
export const GRADES: readonly Grade[] = [1, 2, 3, 4, 5]

/** `unknown` is a value of its own: it never counts as low. */
export type GradeOrUnknown = Grade | 'unknown'

/** P1 first. Says who is first, never who is dropped (UNGP 24). */
export const PRIORITIES = [{ code: 'P1' }, { code: 'P2' }, { code: 'P3' }, { code: 'P4' }] as const
export type Priority = CodeOf<typeof PRIORITIES>

/** The priority as a number: 1 is the gravest. */
export function rankOf(priority: Priority): number {
  return PRIORITIES.findIndex(({ code }) => code === priority) + 1
}

/** The priority of a rank, as `rankOf` gives it. Throws RangeError for another number: a mistake in our code. */
export function priorityOf(rank: number): Priority {
  const found = PRIORITIES[rank - 1]
  if (found === undefined) throw new RangeError(`There is no priority ${rank}.`)
  return found.code
}

/** Who gave a rating; kept apart, because the view of those affected leads. */
export const RATERS = [{ code: 'company' }, { code: 'expert' }, { code: 'affected' }] as const
export type Rater = CodeOf<typeof RATERS>

/** Why nobody can know a dimension. That somebody who could know it does not answer is no reason: it is kept up. */
export const UNKNOWN_REASONS = [
  { code: 'never_recorded' },
  { code: 'lost' },
  { code: 'finding_out_endangers' },
  { code: 'not_answered' },
] as const
export type UnknownReason = CodeOf<typeof UNKNOWN_REASONS>

/**
 * The two questions that whoever was harmed may answer in their own words, each beside the grade of ours that it is
 * compared with. Kept beside our rating, and never in its place (domain reference 4, rule 10).
 */
export const HOW_BAD = [
  { code: 'annoys', grade: 1 },
  { code: 'hinders', grade: 2 },
  { code: 'upsets_daily_life', grade: 3 },
  { code: 'weighs_heavily', grade: 4 },
  { code: 'destroys', grade: 5 },
] as const satisfies readonly { readonly code: string; readonly grade: Grade }[]
export type HowBad = CodeOf<typeof HOW_BAD>

export const PUT_RIGHT = [
  { code: 'soon', grade: 1 },
  { code: 'with_effort', grade: 2 },
  { code: 'in_part', grade: 3 },
  { code: 'hardly', grade: 4 },
  { code: 'never', grade: 5 },
] as const satisfies readonly { readonly code: string; readonly grade: Grade }[]
export type PutRight = CodeOf<typeof PUT_RIGHT>

/** Severe means level 4 or 5. */
export const SEVERE_FROM: Grade = 4
