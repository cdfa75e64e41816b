import { may } from '../../domain/access/case-access.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { STAFF_ROLES } from '../../domain/vocabulary/staff.ts'
import { workingAs } from '../../store/staff/accounts.ts'
import type { House } from '../house.ts'

/** The roles whose members see an appeal that waits, and can answer it where they took no part. */
export const DECIDING_ROLES = codesOf(STAFF_ROLES).filter((role) => may(role, ['appeal_waits'], 'verbs'))

/** Ids of everybody with an open account who decides appeals, in cases in which they took no part. */
export function whoDecides(house: House): Promise<string[]> {
  return workingAs(house.database, DECIDING_ROLES)
}
