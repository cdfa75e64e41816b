import type { NextStep } from '../../domain/casework/steps.ts'
import type { CaseKind } from '../../domain/vocabulary/intake.ts'
import type { Speaker } from '../../words/speak.ts'

/** What comes next, in the words of the desk: behind a notification there is no person to tell. */
export function stepWords(speaker: Speaker, kind: CaseKind, step: NextStep): string {
  const { steps, stepsOfNotification } = speaker.w.workspace
  return kind === 'notification' ? stepsOfNotification[step] : steps[step]
}
