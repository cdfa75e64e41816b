import type { FlowAnswers, FlowQuestion } from '../../../domain/value-chain/attribution.ts'

/** The questions of the flow whose first yes is the answer, in their order (Guide 4, attribution). */
const QUESTIONS = [
  'q2_alone_enough',
  'q3_made_possible_or_easier',
  'q3_pushed_or_rewarded',
  'q4_knew_and_did_too_little',
] as const satisfies readonly FlowQuestion[]

/** What can be the first thing that is true of a tie; `none_of_these` is a tie through a business partner alone. */
export const FIRST_TRUE = ['no_harm', 'no_tie', ...QUESTIONS, 'none_of_these', 'unknown_yet'] as const

/** The answers to all questions that follow from the first thing that is true; none while nobody has said it. */
export function answersOf(first: string): FlowAnswers {
  if (first === 'no_harm') return { q0_adverse_impact: 'no' }
  if (first === 'no_tie') return { q0_adverse_impact: 'yes', q1_any_tie: 'no' }
  const tied = { q0_adverse_impact: 'yes', q1_any_tie: 'yes' } as const
  const each = (answer: 'no' | 'unknown') =>
    Object.fromEntries(QUESTIONS.map((question) => [question, answer]))
  if (first === 'none_of_these') return { ...tied, ...each('no') }
  if (first === 'unknown_yet') return { ...tied, ...each('unknown') }
  const place = QUESTIONS.findIndex((question) => question === first)
  if (place < 0) return {}
  return {
    ...tied,
    ...Object.fromEntries(QUESTIONS.slice(0, place).map((question) => [question, 'no'])),
    [first]: 'yes',
  }
}
