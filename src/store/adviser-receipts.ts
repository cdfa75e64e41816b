import type { Read, Tx } from './database.ts'
import type { Keyring } from './keys/keyring.ts'

/** Of whom a receipt is that stands beside a person, and in which case. */
export interface FoundAdviser {
  readonly caseId: string
  readonly adviser: string
}

/**
 * Whose receipt it is, found by the keyed hash of its secret; null when there is none. Whether it opens anything now is
 * for the case to say.
 */
export async function findAdviserReceipt(
  read: Read,
  keys: Keyring,
  entropy: Uint8Array,
): Promise<FoundAdviser | null> {
  const row = await read.db
    .selectFrom('adviser_receipt')
    .select(['case_id', 'adviser'])
    .where('receipt_hash', 'in', keys.chained('receipt', entropy))
    .executeTakeFirst()
  return row ? { caseId: row.case_id, adviser: row.adviser } : null
}

/** Keeps the receipt of somebody who stands beside a person, in place of one that they had. */
export async function keepAdviserReceipt(
  tx: Tx,
  keys: Keyring,
  { caseId, adviser }: FoundAdviser,
  entropy: Uint8Array,
): Promise<void> {
  const { hash, keyId } = keys.firstOfChain('receipt', entropy)
  await tx.db
    .insertInto('adviser_receipt')
    .values({ receipt_hash: hash, key_id: keyId, case_id: caseId, adviser })
    .onConflict((already) =>
      already.columns(['case_id', 'adviser']).doUpdateSet({ receipt_hash: hash, key_id: keyId }),
    )
    .execute()
}

/** Nothing is left of the receipt of somebody who left a group. */
export async function forgetAdviserReceipt(tx: Tx, { caseId, adviser }: FoundAdviser): Promise<void> {
  await tx.db
    .deleteFrom('adviser_receipt')
    .where('case_id', '=', caseId)
    .where('adviser', '=', adviser)
    .execute()
}
