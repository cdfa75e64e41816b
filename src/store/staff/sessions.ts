import type { StaffRole } from '../../domain/vocabulary/staff.ts'
import type { Read, Tx, Write } from '../database.ts'
import type { Keyring } from '../keys/keyring.ts'

export interface SignedIn {
  readonly id: string
  readonly name: string
  readonly role: StaffRole
}

/** Sessions are random tokens, stored only as keyed hashes. */
export async function insertSession(
  write: Write,
  keys: Keyring,
  token: string,
  staffId: string,
  expiresAt: Date,
): Promise<void> {
  await write.db
    .insertInto('staff_session')
    .values({ session_hash: keys.index('session', token), staff_id: staffId, expires_at: expiresAt })
    .execute()
}

/** Who holds a session token now; null when it is over or the account is shut. */
export async function findSession(
  read: Read,
  keys: Keyring,
  token: string,
  now: Date,
): Promise<SignedIn | null> {
  const row = await read.db
    .selectFrom('staff_session')
    .innerJoin('staff', 'staff.staff_id', 'staff_session.staff_id')
    .select(['staff.staff_id', 'staff.name', 'staff.role'])
    .where('session_hash', '=', keys.index('session', token))
    .where('expires_at', '>', now)
    .where('disabled', '=', false)
    .executeTakeFirst()
  if (!row) return null
  return { id: row.staff_id, name: keys.openName(row.name, `staff:${row.staff_id}:name`), role: row.role }
}

export async function deleteSession(write: Write, keys: Keyring, token: string): Promise<void> {
  await write.db
    .deleteFrom('staff_session')
    .where('session_hash', '=', keys.index('session', token))
    .execute()
}

/** A one-time link for the first account, stored only as a keyed hash. */
export async function insertLink(write: Write, keys: Keyring, token: string, expiresAt: Date): Promise<void> {
  await write.db
    .insertInto('staff_link')
    .values({ link_hash: keys.index('link', token), expires_at: expiresAt })
    .execute()
}

/** True while the link works. */
export async function linkWorks(read: Read, keys: Keyring, token: string, now: Date): Promise<boolean> {
  const row = await read.db
    .selectFrom('staff_link')
    .select('link_hash')
    .where('link_hash', '=', keys.index('link', token))
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row !== undefined
}

/** Uses a link up, once; false when it was used, is too old, or never was. */
export async function takeLink(tx: Tx, keys: Keyring, token: string, now: Date): Promise<boolean> {
  const row = await tx.db
    .deleteFrom('staff_link')
    .where('link_hash', '=', keys.index('link', token))
    .where('expires_at', '>', now)
    .returning('link_hash')
    .executeTakeFirst()
  return row !== undefined
}

/** Deletes every link that would make the first account. */
export async function deleteFirstAccountLinks(tx: Tx): Promise<void> {
  await tx.db.deleteFrom('staff_link').execute()
}
