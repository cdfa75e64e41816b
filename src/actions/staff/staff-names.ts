import { listStaff } from '../../store/staff/accounts.ts'
import type { House } from '../house.ts'

/** Names of everybody with an account by id, shut accounts too: what they did stays under their name. */
export async function staffNames(house: House): Promise<ReadonlyMap<string, string>> {
  const accounts = await listStaff(house.database, house.keys)
  return new Map(accounts.map((account) => [account.id, account.name]))
}
