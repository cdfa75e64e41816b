import type { StaffRole } from '../../domain/vocabulary/staff.ts'
import type { Read, Write } from '../database.ts'
import type { Keyring } from '../keys/keyring.ts'
import { noteEnding } from './endings.ts'

export interface SignedIn {
  readonly id: string
  readonly name: string
  readonly role: StaffRole
  /** Their visit, by which they name it in their list. */
  readonly session: string
  /** An app makes codes for them. */
  readonly hasCodes: boolean
  /** Two things proved in this visit who it is. */
  readonly byTwo: boolean
  /** When they last proved it; null where nobody says how long ago that was. */
  readonly provenAt: Date | null
}

/** Sessions are random tokens, stored only as keyed hashes. */
export async function insertSession(
  write: Write,
  keys: Keyring,
  token: string,
  staffId: string,
  expiresAt: Date,
  {
    beganAt,
    byTwo,
    provenAt,
  }: { readonly beganAt: Date; readonly byTwo: boolean; readonly provenAt: Date | null },
): Promise<void> {
  await write.db
    .insertInto('staff_session')
    .values({
      session_hash: keys.index('session', token),
      staff_id: staffId,
      expires_at: expiresAt,
      began_at: beganAt,
      by_two: byTwo,
      proven_at: provenAt,
    })
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
    .select(['staff.staff_id', 'staff.name', 'staff.role', 'session_id', 'totp_on', 'by_two', 'proven_at'])
    .where('session_hash', 'in', keys.indexes('session', token))
    .where('expires_at', '>', now)
    .where('disabled', '=', false)
    .where('waits', '=', false)
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.staff_id,
    name: keys.openName(row.name, `staff:${row.staff_id}:name`),
    role: row.role,
    session: row.session_id,
    hasCodes: row.totp_on,
    byTwo: row.by_two,
    provenAt: row.proven_at,
  }
}

/** A visit of somebody, as they see it in their own list. */
export interface Visiting {
  readonly id: string
  /** Null for one that began before this was kept. */
  readonly beganAt: Date | null
  readonly expiresAt: Date
}

/** The visits of an account that are open, the newest first. */
export async function listSessions(read: Read, staffId: string, now: Date): Promise<Visiting[]> {
  const rows = await read.db
    .selectFrom('staff_session')
    .select(['session_id', 'began_at', 'expires_at'])
    .where('staff_id', '=', staffId)
    .where('expires_at', '>', now)
    .orderBy('expires_at', 'desc')
    .orderBy('session_id')
    .execute()
  return rows.map((row) => ({ id: row.session_id, beganAt: row.began_at, expiresAt: row.expires_at }))
}

/** Ends a visit of this account; false when it has none of that name. */
export async function endSession(write: Write, staffId: string, session: string): Promise<boolean> {
  return (await endThose(write, staffId, '=', session)) > 0
}

/** Ends every visit of this account but one; says how many. */
export function endOtherSessions(write: Write, staffId: string, session: string): Promise<number> {
  return endThose(write, staffId, '<>', session)
}

async function endThose(write: Write, staffId: string, which: '=' | '<>', session: string): Promise<number> {
  await noteEnding(write, staffId)
  const rows = await write.db
    .deleteFrom('staff_session')
    .where('staff_id', '=', staffId)
    .where('session_id', which, session)
    .returning('session_id')
    .execute()
  return rows.length
}

/** Ends the visit of this session, whoever it is of. */
export async function deleteSession(write: Write, keys: Keyring, token: string): Promise<void> {
  await write.db
    .deleteFrom('staff_session')
    .where('session_hash', 'in', keys.indexes('session', token))
    .execute()
}
