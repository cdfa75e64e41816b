import type { Speaker } from '../../../words/speak.ts'
import type { StaffVerb } from './staff-verbs.ts'

/** What a form says. Its fields are looked up by name, because they come from the schema of the verb. */
export interface FormWords {
  readonly title: string
  readonly button: string
  readonly done: string
  readonly hint?: string | undefined
  readonly fields: Readonly<Record<string, { readonly label: string; readonly hint?: string | undefined }>>
}

/** The words of a verb's form; where no person waits behind the case, nothing speaks of telling one. */
export function verbWordsFor(speaker: Speaker, verb: StaffVerb, hasPerson: boolean): FormWords {
  const { verbs, verbsWithoutPerson } = speaker.w.workspace
  const usual: FormWords = verbs[verb]
  if (hasPerson) return usual
  const others: Readonly<Partial<Record<StaffVerb, Partial<FormWords>>>> = verbsWithoutPerson
  const other = others[verb]
  return other ? { ...usual, ...other, fields: { ...usual.fields, ...other.fields } } : usual
}
