import { sql } from 'kysely'
import type { Read, Write } from '../database.ts'
import type { CaseSlots } from './case-slots.ts'
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

/**
 * How many secrets the file holds that no case leads to: a filing was cut off between its secret and its rows. Each is
 * 64 bytes that open nothing. They stay: a database that was set back has cases that come back only with the newer one.
 */
export async function countSlotsOfNobody(read: Read, slots: CaseSlots): Promise<number> {
  const last = slots.last()
  let kept = 0
  for (let slot = 1; slot <= last; slot += 1) if (slots.stateOf(slot) === 'kept') kept += 1
  const { rows } = await sql<{ n: string }>`
    select count(*) as n from case_key where slot <= ${last}`.execute(read.db)
  return Math.max(0, kept - Number(rows[0]?.n ?? 0))
}
