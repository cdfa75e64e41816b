import type { Invalid } from '../../../../actions/parse-input.ts'
import type { Refusal } from '../../../../domain/refusal.ts'
import type { Speaker } from '../../../../words/speak.ts'
import type { FieldNote } from '../../errors.tsx'
import type { PersonForm } from './person-form.ts'
import { sayProblem } from '../../../../words/say-problem.ts'

/** What could not be read, at the control of each field. */
export function notesOnInvalid(
  { idOf }: PersonForm,
  form: FormData,
  { invalid }: Invalid,
  speaker: Speaker,
): FieldNote[] {
  return invalid.map((each) => ({ id: idOf(each.field, form), text: sayProblem(speaker, each) }))
}

/** A refusal in words for the person. */
export function noteOnRefusal({ refused, detail = {} }: Refusal, speaker: Speaker): FieldNote {
  const words: Readonly<Record<string, string>> = speaker.w.portal.status.refused
  return { id: '', text: speaker.say(words[refused] ?? speaker.w.portal.status.refused.other, detail) }
}
