import type { CodeOf } from '../vocabulary/code.ts'
import type { Lowerable } from './register.ts'

/**
 * The questions of a light assessment, in the order they are asked (domain reference 11: 10 to 20 questions on the
 * scales of a full one). `grades` names the judgement that the answer gives, on the grades 1 to 5 of that judgement;
 * null where only words are asked. What each asks stands in `words/en/register/light-questions.ts`.
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
