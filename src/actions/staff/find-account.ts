import type { House } from '../house.ts'
import { everybody } from './add-staff.ts'
import { sameEmail, type StaffAccount } from '../../store/staff/accounts.ts'

/** The account of an address, whatever its state; null when there is none. */
export async function accountOf(house: House, email: string): Promise<StaffAccount | null> {
  const all = await everybody(house)
  return all.find((account) => sameEmail(account.email) === sameEmail(email)) ?? null
}
