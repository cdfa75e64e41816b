import { listTokens, revokeToken as revoke, type KeptToken } from '../../store/staff/tokens.ts'
import type { House } from '../house.ts'
import { isUuid } from '../../domain/is-uuid.ts'

/** Every API token, those of the newest hour first. */
export function allTokens(house: House): Promise<KeptToken[]> {
  return listTokens(house.database, house.keys)
}

/** Ends a token for good; false when there is none, or it was ended before. */
export async function revokeToken(house: House, id: string): Promise<boolean> {
  return isUuid(id) && (await revoke(house.database, id))
}
