import type { FieldProblem } from '../../actions/parse-input.ts'
import { sayProblem } from '../../words/say-problem.ts'
import type { Speaker } from '../../words/speak.ts'

/** Why a new password is not taken: it is too long, or too short. */
export function notAPassword(speaker: Speaker, found: FieldProblem | undefined): string {
  return found?.problem === 'too_long'
    ? sayProblem(speaker, found)
    : speaker.w.workspace.welcome.passwordShort
}
