import type { CaseView } from '../../../actions/casework/view-case.ts'
import type { CatalogueEntry } from '../../../domain/remedy/catalogue.ts'
import type { ClockChange } from '../../../domain/typed/local-moment.ts'
import type { Speaker } from '../../../words/speak.ts'
import type { Spot } from '../case/spots.ts'
import type { FormState } from './form-state.ts'
import type { StaffVerb } from './staff-verbs.ts'

/** A case page being made: the case, the forms that it has now, and what came back from the last one. */
export interface Desk {
  readonly speaker: Speaker
  readonly view: CaseView
  readonly spots: readonly Spot[]
  readonly state: FormState | null
  readonly saved: StaffVerb | null
  /** What the clocks did at a time that was typed for what was just saved. */
  readonly clocks?: ClockChange | null
  /** Taken from the list of actions, to start a new one with. */
  readonly suggested: CatalogueEntry | null
}

/** Address of the page of a case. */
export function casePath(caseId: string): string {
  return `/staff/cases/${caseId}`
}
