import type { Read } from './database.ts'
import type { Keyring } from './keys/keyring.ts'

/** The case that a receipt opens, found by the keyed hash of its secret; null when there is none. */
export async function findReceipt(read: Read, keys: Keyring, entropy: Uint8Array): Promise<string | null> {
  const row = await read.db
    .selectFrom('receipt')
    .select('case_id')
    .where('receipt_hash', '=', keys.index('receipt', entropy))
    .executeTakeFirst()
  return row?.case_id ?? null
}
