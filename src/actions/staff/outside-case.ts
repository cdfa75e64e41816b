import { caseOfOutside } from '../../store/staff/outside.ts'
import type { House } from '../house.ts'

/** The one case that somebody from outside may look at now; null when there is none. */
export function outsideCase(house: House, staffId: string): Promise<string | null> {
  return caseOfOutside(house.database, staffId)
}
