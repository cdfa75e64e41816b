import type { Speaker } from '../../../words/speak.ts'
import type { Spot } from '../case/spots.ts'
import type { Desk } from './desk.ts'
import { controlId, type Answers } from './form-state.ts'
import type { FieldSpec } from './field-spec.ts'

/** What every field of a form is given. */
export interface VerbFieldProps {
  readonly desk: Desk
  readonly spot: Spot
  readonly spec: FieldSpec
  readonly answers: Answers
}

/** Needed although the schema lets it be empty: the rule of the verb asks for it. */
const NEEDED: readonly string[] = ['flag_delay.deadline']

/** Label, hint, id and problem of a field, in the words of its verb. */
export function labelled({ desk, spot, spec, answers }: VerbFieldProps) {
  const { label, hint } = wordsOf(desk.speaker, spot.verb, spec.name)
  const optional = !spec.required && spec.kind !== 'choices' && !NEEDED.includes(`${spot.verb}.${spec.name}`)
  return {
    id: controlId(spot.id, spec.name),
    name: spec.name,
    label: optional ? `${label} ${desk.speaker.w.common.optional}` : label,
    hint,
    error: answers.problem(spec.name),
    errorPrefix: desk.speaker.w.common.errorPrefix,
  }
}

function wordsOf(speaker: Speaker, verb: Spot['verb'], field: string) {
  const fields: Readonly<Record<string, { readonly label: string; readonly hint?: string | undefined }>> =
    speaker.w.workspace.verbs[verb].fields
  return fields[field] ?? { label: field }
}
