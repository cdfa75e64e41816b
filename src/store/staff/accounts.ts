import { sql } from 'kysely'
import { emailTyped } from '../../domain/typed/email.ts'
import type { StaffRole } from '../../domain/vocabulary/staff.ts'
import type { Read, Tx, Write } from '../database.ts'
import type { Keyring } from '../keys/keyring.ts'

export interface StaffAccount {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: StaffRole
  readonly hasPassword: boolean
  readonly disabled: boolean
}

/** E-mail addresses differ in letter case and in what people paste around them without being different people. */
export function sameEmail(email: string): string {
  return emailTyped(email).toLowerCase()
}

/** Adds an account. False when there is one with that address already. */
export async function insertStaff(
  tx: Tx,
  keys: Keyring,
  account: { id: string; email: string; name: string; role: StaffRole; passwordHash: string | null },
): Promise<boolean> {
  const added = await tx.db
    .insertInto('staff')
    .values({
      staff_id: account.id,
      email_index: keys.index('email', sameEmail(account.email)),
      email: keys.sealName(emailTyped(account.email), `staff:${account.id}:email`),
      name: keys.sealName(account.name.trim(), `staff:${account.id}:name`),
      role: account.role,
      password: account.passwordHash,
    })
    .onConflict((conflict) => conflict.column('email_index').doNothing())
    .returning('staff_id')
    .executeTakeFirst()
  return added !== undefined
}

/** The account of an address, with its password hash; null when there is none or it is disabled. */
export async function findByEmail(
  read: Read,
  keys: Keyring,
  email: string,
): Promise<{ readonly id: string; readonly role: StaffRole; readonly passwordHash: string | null } | null> {
  const row = await read.db
    .selectFrom('staff')
    .select(['staff_id', 'role', 'password'])
    .where('email_index', '=', keys.index('email', sameEmail(email)))
    .where('disabled', '=', false)
    .executeTakeFirst()
  return row ? { id: row.staff_id, role: row.role, passwordHash: row.password } : null
}

/** Every account, sorted by name. An installation has tens of them, so there is no paging. */
export async function listStaff(read: Read, keys: Keyring): Promise<StaffAccount[]> {
  const rows = await read.db.selectFrom('staff').selectAll().execute()
  return rows
    .map((row) => ({
      id: row.staff_id,
      email: keys.openName(row.email, `staff:${row.staff_id}:email`),
      name: keys.openName(row.name, `staff:${row.staff_id}:name`),
      role: row.role,
      hasPassword: row.password !== null,
      disabled: row.disabled,
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
}

/** Ids of everybody with an open account in one of these roles. */
export async function workingAs(read: Read, roles: readonly StaffRole[]): Promise<string[]> {
  const rows = await read.db
    .selectFrom('staff')
    .select('staff_id')
    .where('disabled', '=', false)
    .where('role', 'in', [...roles])
    .orderBy('staff_id')
    .execute()
  return rows.map((row) => row.staff_id)
}

/** True when nobody can sign in yet. */
export async function hasNoStaff(read: Read): Promise<boolean> {
  return (await read.db.selectFrom('staff').select('staff_id').limit(1).executeTakeFirst()) === undefined
}

/** Shuts an account or opens it again; shutting ends its sessions at once. */
export async function setDisabled(tx: Tx, staffId: string, disabled: boolean): Promise<void> {
  await tx.db.updateTable('staff').set({ disabled }).where('staff_id', '=', staffId).execute()
  if (disabled) await tx.db.deleteFrom('staff_session').where('staff_id', '=', staffId).execute()
}

/** More tries than this in one window are not told apart; keeps the counter small in a flood. */
const COUNTED = 1000

/**
 * Counts a try before it is looked at, so that many at once cannot all be the first. The window starts with the
 * first try.
 *
 * @returns how many there were in the window, this one included
 */
export async function countTry(write: Write, subject: Buffer, now: Date, windowMs: number): Promise<number> {
  const end = new Date(now.getTime() + windowMs)
  const { tries } = await write.db
    .insertInto('attempt')
    .values({ subject, tries: 1, window_ends_at: end })
    .onConflict((conflict) =>
      conflict.column('subject').doUpdateSet({
        tries: sql`case when attempt.window_ends_at <= ${now} then 1 else least(attempt.tries + 1, ${COUNTED}) end`,
        window_ends_at: sql`case when attempt.window_ends_at <= ${now} then ${end} else attempt.window_ends_at end`,
      }),
    )
    .returning('tries')
    .executeTakeFirstOrThrow()
  return tries
}

export async function forgetTries(write: Write, subject: Buffer): Promise<void> {
  await write.db.deleteFrom('attempt').where('subject', '=', subject).execute()
}
