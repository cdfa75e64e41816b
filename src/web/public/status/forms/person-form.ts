import type { z } from 'zod'
import type { PersonView } from '../../../../domain/casework/person-view.ts'
import type { Instant } from '../../../../domain/time/instant.ts'
import type { verbs, VerbBy } from '../../../../domain/verbs.ts'
import type { Speaker } from '../../../../words/speak.ts'
import { field } from '../../../route.ts'
import type { FieldNote } from '../../errors.tsx'

/** What the person can do on the status page; each is a path below it, in kebab-case. */
export type PersonVerb = VerbBy<'person'>

/** The form of one verb on the status page: how it is read, and what is said when it comes in. */
export interface PersonForm<Name extends PersonVerb = PersonVerb> {
  readonly verb: Name
  /** The fields of a posted form as the verb takes them. Nothing is checked here. */
  readonly input: (form: FormData, timeZone: string) => Typed<Name>
  /** What needs another look before it is tried, in the words of this form. */
  readonly notes?: (form: FormData, view: PersonView, speaker: Speaker, now: Instant) => FieldNote[]
  /** The id of the control of a field of the input, such as `answers.a1`; empty when it has none. */
  readonly idOf: (path: string, form: FormData) => string
}

/** Fields of the input of a verb; whether they are right is for its schema to say. */
type Typed<Name extends PersonVerb> = Readonly<
  Partial<Record<keyof z.input<(typeof verbs)[Name]['input']>, unknown>>
>

/** The filled-in fields whose names begin so, by the rest of their names. */
export function filledIn(form: FormData, prefix: string): Readonly<Record<string, string>> {
  const names = [...new Set(form.keys())].filter((name) => name.startsWith(prefix))
  const values = names.map((name) => [name.slice(prefix.length), field(form, name)] as const)
  return Object.fromEntries(values.filter(([, value]) => value !== ''))
}
