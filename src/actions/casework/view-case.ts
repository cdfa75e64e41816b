import type { CaseEvent } from '../../domain/case/case-event.ts'
import type { Case } from '../../domain/case/case.ts'
import { hasReader } from '../../domain/casework/has-reader.ts'
import { nextStep, type Next } from '../../domain/casework/next-step.ts'
import { caseSeverity, type CaseSeverity } from '../../domain/casework/overview.ts'
import { fiveFacts, type PersonView } from '../../domain/casework/person-view.ts'
import { retaliationDue } from '../../domain/casework/retaliation.ts'
import { refuseUnlessTheirs } from '../../domain/case/theirs.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { findCase } from '../../store/history/find-case.ts'
import type { Viewer } from '../../store/cases/viewer.ts'
import type { House } from '../house.ts'
import { staffNames } from '../staff/staff-names.ts'
import { isUuid } from '../uuid.ts'

/** Everything the page of a case shows to staff. */
export interface CaseView {
  readonly kase: Case
  /** Every event in the order of the ledger; the first has number 1. */
  readonly events: readonly CaseEvent[]
  /** Names of staff by id. */
  readonly names: ReadonlyMap<string, string>
  readonly severity: CaseSeverity
  readonly next: Next
  /** Until when to answer that the person is made to suffer for having written to us; null when nothing of it waits. */
  readonly retaliationBy: Instant | null
  readonly facts: PersonView['facts']
  /** The person does not write themselves (phone, letter, in person), so staff enter what they said. */
  readonly spoken: boolean
  /** A person reads what is written on the case; false for what came from published sources. */
  readonly hasPerson: boolean
  readonly me: string
  readonly now: Instant
  readonly timeZone: string
}

/** A case as a member of staff may see it; null when there is none for them. */
export async function viewCase(
  house: House,
  viewer: Extract<Viewer, { kind: 'staff' }>,
  caseId: string,
): Promise<CaseView | null> {
  if (!isUuid(caseId)) return null
  const [found, names] = await Promise.all([
    findCase(house.database, house.keys, viewer, caseId),
    staffNames(house),
  ])
  if (!found) return null
  const { kase, events } = found
  const now = house.now()
  const context = { now, by: { kind: 'staff', id: viewer.id }, calendar: house.calendar } as const
  return {
    kase,
    events,
    names,
    severity: caseSeverity(kase),
    next: nextStep(kase, house.calendar),
    retaliationBy: retaliationDue(kase, house.calendar),
    facts: fiveFacts(kase),
    spoken: refuseUnlessTheirs(kase, context) === null,
    hasPerson: hasReader(kase),
    me: viewer.id,
    now,
    timeZone: house.calendar.timeZone,
  }
}
