import type { House } from '../actions/house.ts'
import { everybody } from '../actions/staff/add-staff.ts'
import type { StaffAccount } from '../store/staff/accounts.ts'

/** The account of an address, whatever its state; null when there is none. */
export async function accountOf(house: House, email: string): Promise<StaffAccount | null> {
  const all = await everybody(house)
  return all.find((account) => same(account.email) === same(email)) ?? null
}

const same = (email: string) => email.trim().toLowerCase()
