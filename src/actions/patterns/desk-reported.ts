import { REPORTED_STATES } from '../../domain/vocabulary/reported.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import type { Viewer } from '../../store/cases/viewer.ts'
import { casesOfReported, findReported, listReported, type Reported } from '../../store/reported.ts'
import type { House } from '../house.ts'
import { readable } from './cases-of.ts'

/** Every one that somebody ever proposed, the newest first. */
export function allReported(house: House): Promise<Reported[]> {
  return listReported(house.database, house.keys, codesOf(REPORTED_STATES))
}

/** One for the desk: with the cases of it that its viewer may read, and how many others there are. */
export interface DeskReported {
  readonly of: Reported
  readonly cases: readonly { readonly id: string; readonly reference: string }[]
  readonly hidden: number
}

/** One with its cases; null where there is none. */
export async function viewReported(house: House, viewer: Viewer, id: string): Promise<DeskReported | null> {
  const of = isUuid(id) ? await findReported(house.database, house.keys, id) : null
  if (of === null) return null
  const ids = await casesOfReported(house.database, id)
  const cases = await readable(house, viewer, ids)
  return {
    of,
    cases: cases.map((kase) => ({ id: kase.id, reference: kase.reference })),
    hidden: ids.length - cases.length,
  }
}
