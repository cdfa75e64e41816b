import type { Spot } from '../case/spots.ts'
import type { Desk } from './desk.ts'
import { controlId, type Answers } from './form-state.ts'
import type { FieldSpec } from './field-spec.ts'
import { verbWordsFor } from './verb-words-for.ts'

/** What every field of a form is given. */
export interface VerbFieldProps {
  readonly desk: Desk
  readonly spot: Spot
  readonly spec: FieldSpec
  readonly answers: Answers
}

/** Needed although the schema lets it be empty: the rule of the verb asks for it. */
const NEEDED: readonly string[] = [
  'flag_delay.deadline',
  'add_entity.naming',
  'correct_entity.naming',
  'tell_entity.sure',
]

/** Label, hint, id and problem of a field, in the words of its verb. */
export function labelled({ desk, spot, spec, answers }: VerbFieldProps) {
  const words = verbWordsFor(desk.speaker, spot.verb, desk.view.hasPerson)
  const { label, hint } = words.fields[spec.name] ?? { label: spec.name }
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
