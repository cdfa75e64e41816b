import type { CodeOf } from '../vocabulary/code.ts'
import type { AssessmentDepth } from '../vocabulary/diligence.ts'
import type { Lowerable } from './register.ts'

/**
 * The questions of a light assessment, in the order they are asked (domain reference 11: 10 to 20 questions on the
 * scales of a full one). `grades` names the judgement that the answer gives, on the grades 1 to 5 of that judgement;
 * null where only words are asked. What each asks stands in `words/en/register/questions.ts`.
 */
export const LIGHT_QUESTIONS = [
  { code: 'what_changes', grades: null },
  { code: 'who_is_touched', grades: null },
  { code: 'gravest_harm', grades: 'scale' },
  { code: 'how_many', grades: 'scope' },
  { code: 'how_hard_to_undo', grades: 'irremediability' },
  { code: 'how_likely', grades: 'likelihood' },
  { code: 'other_languages', grades: 'scale' },
  { code: 'least_protected', grades: 'scale' },
  { code: 'children', grades: 'scale' },
  { code: 'private_life', grades: 'scale' },
  { code: 'misuse', grades: 'scale' },
  { code: 'voices_blocked', grades: 'scale' },
  { code: 'safeguards', grades: null },
  { code: 'who_was_heard', grades: null },
] as const satisfies readonly { code: string; grades: Lowerable | null }[]

export type LightQuestion = CodeOf<typeof LIGHT_QUESTIONS>

/**
 * The questions of a full assessment, in the order they are asked: the matter itself, the value chain, what is done
 * and what it does, who was heard, how people are put right, and those for the board (domain reference 10 and 11).
 * Grades stand in the impacts that it finds, so all are answered in words.
 */
export const FULL_QUESTIONS = [
  { code: 'what_changes', grades: null },
  { code: 'who_is_touched', grades: null },
  { code: 'each_right', grades: null },
  { code: 'before_proof', grades: null },
  { code: 'value_chain', grades: null },
  { code: 'safeguards', grades: null },
  { code: 'proof_by_group', grades: null },
  { code: 'who_was_heard', grades: null },
  { code: 'way_to_remedy', grades: null },
  { code: 'risky_income', grades: null },
  { code: 'speed_or_safety', grades: null },
  { code: 'staff_may_speak', grades: null },
  { code: 'when_to_stop', grades: null },
] as const satisfies readonly { code: string; grades: null }[]

export type FullQuestion = CodeOf<typeof FULL_QUESTIONS>

/** A question of an assessment with the judgement its answer gives. */
export interface AssessmentQuestion {
  readonly code: LightQuestion | FullQuestion
  readonly grades: Lowerable | null
}

/** What an assessment of that depth has to answer. */
export function questionsOf(depth: AssessmentDepth): readonly AssessmentQuestion[] {
  return depth === 'light' ? LIGHT_QUESTIONS : FULL_QUESTIONS
}
