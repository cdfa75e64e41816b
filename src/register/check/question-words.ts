import type { AssessmentQuestion } from '../../domain/diligence/questions.ts'
import { assessmentQuestions } from '../../words/en/register/questions.ts'

/** What a question of an assessment asks. */
export function questionWords(code: AssessmentQuestion['code']): string {
  return assessmentQuestions[code].question
}

/** What helps to answer it. */
export function questionHelp(code: AssessmentQuestion['code']): string {
  return assessmentQuestions[code].help
}
