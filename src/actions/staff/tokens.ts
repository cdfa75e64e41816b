import { isUuid } from '../../domain/is-uuid.ts'
import { listTokens, revokeToken as revoke, type KeptToken } from '../../store/staff/tokens.ts'
import type { House } from '../house.ts'
import { inTransaction } from '../transaction.ts'
import { giveBackCases } from './give-back-cases.ts'
import { onRecord, type Hand } from './hand.ts'

/** Every API token, those of the newest hour first. */
export function allTokens(house: House): Promise<KeptToken[]> {
  return listTokens(house.database, house.keys, new Date(house.now()))
}

/** Ends a token for good; false when there is none, or it was ended before. */
export async function revokeToken(house: House, by: Hand, id: string): Promise<boolean> {
  if (!isUuid(id)) return false
  const ended = await inTransaction(house, async (tx) => {
    if (!(await revoke(tx, id))) return false
    await onRecord(house, tx, by, { act: 'token_ended', tokenId: id })
    return true
  })
  // A service account may have taken cases up.
  if (ended) await giveBackCases(house, id)
  return ended
}
