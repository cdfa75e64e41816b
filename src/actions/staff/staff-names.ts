import { listStaff } from '../../store/staff/accounts.ts'
import { listTokens } from '../../store/staff/tokens.ts'
import type { House } from '../house.ts'

/**
 * Names of everybody with an account and of every token, by id; shut accounts and ended tokens too: what they did
 * stays under their name.
 */
export async function staffNames(house: House): Promise<ReadonlyMap<string, string>> {
  const [accounts, tokens] = await Promise.all([
    listStaff(house.database, house.keys),
    listTokens(house.database, house.keys),
  ])
  return new Map([...accounts, ...tokens].map(({ id, name }) => [id, name]))
}
