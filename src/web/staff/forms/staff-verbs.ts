import { VERB_NAMES, verbCalled, type VerbBy } from '../../../domain/verbs.ts'
import { kebab } from '../../../domain/vocabulary/kebab.ts'

export { kebab }

/** The verbs that have a form: those that staff may use in some state. */
export type StaffVerb = VerbBy<'staff'>

/** The verb of an address such as `rate-impact`; null when staff have none of that name. */
export function staffVerbOf(path: string): StaffVerb | null {
  const verb = VERB_NAMES.find((name) => kebab(name) === path)
  return verb !== undefined && verbCalled(verb).by.includes('staff') ? (verb as StaffVerb) : null
}
