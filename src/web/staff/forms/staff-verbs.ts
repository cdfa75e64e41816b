import { VERBS, stepFor, type VerbName } from '../../../domain/case/lifecycle.ts'
import { CASE_STATES } from '../../../domain/vocabulary/casework.ts'
import { kebab } from '../../../domain/vocabulary/kebab.ts'
import type { Words } from '../../../words/en/index.ts'

export { kebab }

/** The verbs that have a form: those that staff may use in some state. */
export type StaffVerb = keyof Words['workspace']['verbs'] & VerbName

/** The verb of an address such as `rate-impact`; null when staff have none of that name. */
export function staffVerbOf(path: string): StaffVerb | null {
  const verb = Object.values(VERBS)
    .flat()
    .find((name) => kebab(name) === path)
  if (verb === undefined) return null
  const byStaff = CASE_STATES.some(({ code }) => stepFor(code, verb)?.by.includes('staff'))
  return byStaff ? (verb as StaffVerb) : null
}
