import { DECIDING_ROLES } from '../../domain/access/case-access.ts'
import { workingAs } from '../../store/staff/accounts.ts'
import type { House } from '../house.ts'

/** Ids of everybody with an open account who decides appeals, in cases in which they took no part. */
export function whoDecides(house: House): Promise<string[]> {
  return workingAs(house.database, DECIDING_ROLES)
}
