import { personView, type PersonView } from '../../domain/casework/person-view.ts'
import { findCase } from '../../store/history/find-case.ts'
import type { Viewer } from '../../store/cases/viewer.ts'
import { listStaff } from '../../store/staff/accounts.ts'
import type { House } from '../house.ts'

export interface Mine {
  readonly view: PersonView
  /** Name of the member of staff who answers; null while nobody has taken the case up. */
  readonly contactName: string | null
}

/** The person's own view of their case; null when the viewer has none. */
export async function viewMine(
  house: House,
  viewer: Extract<Viewer, { kind: 'person' }>,
): Promise<Mine | null> {
  const found = await findCase(house.database, house.keys, viewer, viewer.caseId)
  if (!found) return null
  const view = personView(found.kase, house.now(), house.calendar)
  return { view, contactName: await nameOf(house, found.kase.handler) }
}

async function nameOf(house: House, staffId: string | null): Promise<string | null> {
  if (staffId === null) return null
  const everybody = await listStaff(house.database, house.keys)
  return everybody.find((each) => each.id === staffId)?.name ?? null
}
