import type { Spot } from '../case/spots.ts'
import type { Desk } from './desk.ts'
import { controlId } from './control-id.ts'
import type { FieldSpec } from './field-spec.ts'
import type { Answers } from './form-state.ts'
import { verbWordsFor } from './verb-words-for.ts'

/** What every field of a form is given. */
export interface VerbFieldProps {
  readonly desk: Desk
  readonly spot: Spot
  readonly spec: FieldSpec
  readonly answers: Answers
}

/** Label, hint, id and problem of a field, in the words of its verb. */
export function labelled({ desk, spot, spec, answers }: VerbFieldProps) {
  const words = verbWordsFor(desk.speaker, spot.verb, desk.view.hasPerson)
  const { label, hint } = words.fields[spec.name] ?? { label: spec.name }
  const optional = !spec.required && !spec.needed && spec.kind !== 'choices'
  return {
    id: controlId(spot.id, spec.name),
    name: spec.name,
    label: optional ? `${label} ${desk.speaker.w.common.optional}` : label,
    hint: [hint, readerOf(desk, spec)].filter((each) => each !== undefined).join(' ') || undefined,
    error: answers.problem(spec.name),
    errorPrefix: desk.speaker.w.common.errorPrefix,
  }
}

/** Where what is written goes to a person who told their story in another language than that of the page. */
function readerOf({ speaker, view }: Desk, { letter }: FieldSpec): string | undefined {
  const { language } = view.kase
  if (letter === null || !view.hasPerson || language.split('-')[0] === speaker.language) return undefined
  const { readerReads, readerReadsOther } = speaker.w.workspace.casePage.talk
  return language === 'und'
    ? readerReadsOther
    : speaker.say(readerReads, { language: speaker.languageName(language) })
}
