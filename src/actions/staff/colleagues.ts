import { rolesOverCases } from '../../domain/access/staff-powers.ts'
import { listStaff } from '../../store/staff/accounts.ts'
import type { House } from '../house.ts'

/** Somebody who can be named for a case. */
export interface ColleagueName {
  readonly id: string
  readonly name: string
  readonly isCoordinator: boolean
}

/** Everybody who has an open account and works on cases, by name. */
export async function colleaguesOf(house: House): Promise<ColleagueName[]> {
  const accounts = await listStaff(house.database, house.keys)
  const roles = rolesOverCases('verbs')
  return accounts
    .filter(({ disabled, waits, role }) => !disabled && !waits && roles.includes(role))
    .map(({ id, name, role }) => ({ id, name, isCoordinator: role === 'coordinator' }))
}
