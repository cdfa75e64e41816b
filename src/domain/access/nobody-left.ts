import type { StaffRole } from '../vocabulary/staff.ts'
import { HOLDING_ROLES, may } from './case-access.ts'
import { relationsOf, type Standing } from './relations.ts'

/** An open account, as whoever may read a case is asked of it. */
export interface Account {
  readonly id: string
  readonly role: StaffRole
}

/**
 * True for a case that nobody may read of those who work on cases here: each of them must not see it, or it is for
 * others. It is on a list that tells no word of it, so that it is not owed by nobody (red lines 7 and 14).
 */
export function isNobodyLeft(standing: Standing, accounts: readonly Account[]): boolean {
  return accounts
    .filter(({ role }) => HOLDING_ROLES.includes(role))
    .every(({ id, role }) => !couldRead(standing, id, role))
}

/** True for whoever reads it, or would as soon as it is nobody's. */
function couldRead(standing: Standing, id: string, role: StaffRole): boolean {
  return may(role, relationsOf({ ...standing, handler: null }, id), 'read')
}
