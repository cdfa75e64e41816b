import type { FieldProblem } from '../actions/parse-input.ts'
import type { Speaker } from './speak.ts'

/** What to do about a field; what is too long says how much fits and how much was typed. */
export function sayProblem(speaker: Speaker, { problem, length }: FieldProblem): string {
  const sentence = speaker.w.problems[problem]
  return length === undefined ? sentence : speaker.say(sentence, { ...length })
}
