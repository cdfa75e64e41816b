import type { Read, Tx, Write } from '../database.ts'
import type { Keyring } from '../keys/keyring.ts'

/** What a one-time link opens: the first account of the house (null), or the password of an account. */
export interface Link {
  readonly staffId: string | null
  /** It ends the app that makes their codes too, because they have lost it. */
  readonly endsCodes: boolean
}

/** A one-time link, stored only as a keyed hash. A new one for an account ends those before it. */
export async function insertLink(
  write: Write,
  keys: Keyring,
  token: string,
  expiresAt: Date,
  { staffId, endsCodes }: Link,
): Promise<void> {
  if (staffId !== null) await write.db.deleteFrom('staff_link').where('staff_id', '=', staffId).execute()
  await write.db
    .insertInto('staff_link')
    .values({
      link_hash: keys.index('link', token),
      expires_at: expiresAt,
      staff_id: staffId,
      ends_codes: endsCodes,
    })
    .execute()
}

/** What a link opens while it works; null when it was used, is too old, never was, or its account opens nothing now. */
export async function findLink(read: Read, keys: Keyring, token: string, now: Date): Promise<Link | null> {
  const row = await read.db
    .selectFrom('staff_link')
    .leftJoin('staff', 'staff.staff_id', 'staff_link.staff_id')
    .select(['staff_link.staff_id', 'ends_codes', 'disabled', 'waits'])
    .where('link_hash', 'in', keys.indexes('link', token))
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (row === undefined || row.disabled === true || row.waits === true) return null
  return { staffId: row.staff_id, endsCodes: row.ends_codes }
}

/** Uses a link up, once; false when somebody was faster. */
export async function takeLink(tx: Tx, keys: Keyring, token: string): Promise<boolean> {
  const row = await tx.db
    .deleteFrom('staff_link')
    .where('link_hash', 'in', keys.indexes('link', token))
    .returning('link_hash')
    .executeTakeFirst()
  return row !== undefined
}

/** Deletes every link that would make the first account. */
export async function deleteFirstAccountLinks(tx: Tx): Promise<void> {
  await tx.db.deleteFrom('staff_link').where('staff_id', 'is', null).execute()
}
