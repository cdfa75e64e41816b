import type { WhyErased } from '../../domain/vocabulary/erasing.ts'
import type { Keyring } from '../keys/keyring.ts'

/** Where the reason of one case is sealed for; put elsewhere it does not open. */
export const placeOfWhy = (caseId: string): string => `erased_case:${caseId}:why`

/** Seals why a case was erased with the key file: its own key is gone by then, and whoever has the receipt is told. */
export function sealWhy(keys: Pick<Keyring, 'sealName'>, caseId: string, why: WhyErased): Buffer {
  return keys.sealName(JSON.stringify(why), placeOfWhy(caseId))
}

/** Why a case was erased; null where nobody said, or where the key that opens it is not there any more. */
export function openWhy(
  keys: Pick<Keyring, 'openName'>,
  caseId: string,
  sealed: Uint8Array | null,
): WhyErased | null {
  if (sealed === null) return null
  try {
    return JSON.parse(keys.openName(sealed, placeOfWhy(caseId))) as WhyErased
  } catch {
    return null
  }
}
