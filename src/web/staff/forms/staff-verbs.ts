import { VERB_NAMES, verbCalled, type VerbName } from '../../../domain/verbs.ts'
import { kebab } from '../../../domain/vocabulary/kebab.ts'
import type { Words } from '../../../words/en/index.ts'

export { kebab }

/** The verbs that have a form: those that staff may use in some state. */
export type StaffVerb = keyof Words['workspace']['verbs'] & VerbName

/** The verb of an address such as `rate-impact`; null when staff have none of that name. */
export function staffVerbOf(path: string): StaffVerb | null {
  const verb = VERB_NAMES.find((name) => kebab(name) === path)
  return verb !== undefined && verbCalled(verb).by.includes('staff') ? (verb as StaffVerb) : null
}
