import type { LightQuestion } from '../domain/diligence/light-questions.ts'
import { lightQuestions } from '../words/en/register/light-questions.ts'

/** What a question of a light assessment asks. */
export function lightQuestionWords(code: LightQuestion): string {
  return lightQuestions[code].question
}

/** What helps to answer it. */
export function lightQuestionHelp(code: LightQuestion): string {
  return lightQuestions[code].help
}
