import type { Read } from '../../store/database.ts'
import { listStaff } from '../../store/staff/accounts.ts'
import { listTokens } from '../../store/staff/tokens.ts'
import type { House } from '../house.ts'

/** Names that were read before, for each database. */
const known = new WeakMap<Read, ReadonlyMap<string, string>>()

/**
 * Names of everybody with an account and of every token, by id; shut accounts and ended tokens too: what they did
 * stays under their name. Read once and kept; read again as soon as somebody is among `involved` whom it does not
 * know, so that a new colleague has a name at once, whichever process made the account.
 */
export async function staffNames(
  house: House,
  involved: readonly string[] | null = null,
): Promise<ReadonlyMap<string, string>> {
  const before = known.get(house.database)
  if (before !== undefined && involved !== null && involved.every((id) => before.has(id))) return before
  const [accounts, tokens] = await Promise.all([
    listStaff(house.database, house.keys),
    listTokens(house.database, house.keys, new Date(house.now())),
  ])
  const names = new Map([...accounts, ...tokens].map(({ id, name }) => [id, name]))
  known.set(house.database, names)
  return names
}
