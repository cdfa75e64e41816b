import type { Read, Write } from '../database.ts'
import type { NewDataKey, WrappedKey } from './keyring.ts'

/** Keys read at once. */
const BATCH = 200

/** Some cases of 0.1.0 whose key has no slot yet, after an id. */
export async function keysWithoutSlot(
  read: Read,
  after: string,
): Promise<readonly (WrappedKey & { readonly case_id: string })[]> {
  return read.db
    .selectFrom('case_key')
    .selectAll()
    .where('slot', 'is', null)
    .where('case_id', '>', after)
    .orderBy('case_id')
    .limit(BATCH)
    .execute()
}

/** Puts keys that are in a slot now in place of those that were not; what somebody else moved meanwhile stays. */
export async function putInSlots(write: Write, moved: readonly NewDataKey[]): Promise<void> {
  for (const { wrapped, keyId, secret } of moved)
    await write.db
      .updateTable('case_key')
      .set({ wrapped, key_id: keyId, slot: secret.slot })
      .where('case_id', '=', secret.caseId)
      .where('slot', 'is', null)
      .execute()
}
