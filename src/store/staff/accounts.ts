import { sql } from 'kysely'
import { emailTyped } from '../../domain/typed/email.ts'
import { seesCases, type AccountStanding } from '../../domain/access/account-rules.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { STAFF_MAILS, type StaffRole } from '../../domain/vocabulary/staff.ts'
import type { Read, Tx, Write } from '../database.ts'
import type { Keyring } from '../keys/keyring.ts'
import { noteEnding } from './endings.ts'
import { deletePasskeysOf } from './passkeys.ts'
import { revokeTokensOf } from './tokens.ts'

/** No app makes codes for this account, and nobody elsewhere is its owner. */
const NO_CODES = { totp: null, totp_on: false, totp_step: null, elsewhere: null } as const

export interface StaffAccount extends AccountStanding {
  readonly email: string
  readonly name: string
  /** An app makes a code for each time they sign in. */
  readonly hasCodes: boolean
  /** Their mail server refuses what is sent to them. */
  readonly mailRefused: boolean
}

/** E-mail addresses differ in letter case and in what people paste around them without being different people. */
export function sameEmail(email: string): string {
  return emailTyped(email).toLowerCase()
}

async function findAddress(read: Read, keys: Keyring, email: string): Promise<string | null> {
  const row = await read.db
    .selectFrom('staff')
    .select('staff_id')
    .where('email_index', 'in', keys.indexes('email', sameEmail(email)))
    .executeTakeFirst()
  return row?.staff_id ?? null
}

/** Adds an account. False when there is one with that address already. */
export async function insertStaff(
  tx: Tx,
  keys: Keyring,
  account: {
    readonly id: string
    readonly email: string
    readonly name: string
    readonly role: StaffRole
    readonly passwordHash: string | null
    readonly waits?: boolean
    readonly askedBy?: string | null
  },
): Promise<boolean> {
  // An address that was stored before a key was changed is the same address.
  if ((await findAddress(tx, keys, account.email)) !== null) return false
  const added = await tx.db
    .insertInto('staff')
    .values({
      staff_id: account.id,
      email_index: keys.index('email', sameEmail(account.email)),
      email: keys.sealName(emailTyped(account.email), `staff:${account.id}:email`),
      name: keys.sealName(account.name.trim(), `staff:${account.id}:name`),
      role: account.role,
      password: account.passwordHash,
      waits: account.waits ?? false,
      asked_by: account.askedBy ?? null,
      told: codesOf(STAFF_MAILS),
    })
    .onConflict((conflict) => conflict.column('email_index').doNothing())
    .returning('staff_id')
    .executeTakeFirst()
  return added !== undefined
}

/** An account that opens something now. */
export interface OpenAccount {
  readonly id: string
  readonly role: StaffRole
  readonly hasCodes: boolean
  /** It belongs to somebody where the organisation signs in. */
  readonly isLinked: boolean
  /** Whoever has its address there may open it the first time. */
  readonly byAddress: boolean
  /** How often a key or a visit of it was ended. */
  readonly endings: number
}

/** What every reading of an open account asks for. */
const OPEN = [
  'staff_id',
  'role',
  'totp_on',
  'elsewhere',
  'by_address',
  'endings',
  'disabled',
  'waits',
] as const

function openAccount(row: {
  readonly staff_id: string
  readonly role: StaffRole
  readonly totp_on: boolean
  readonly elsewhere: Buffer | null
  readonly by_address: boolean
  readonly endings: number
}): OpenAccount {
  return {
    id: row.staff_id,
    role: row.role,
    hasCodes: row.totp_on,
    isLinked: row.elsewhere !== null,
    byAddress: row.by_address && row.elsewhere === null,
    endings: row.endings,
  }
}

/** The account of an address, with its password hash; null when there is none, it is shut, or it waits for a second person. */
export async function findByEmail(
  read: Read,
  keys: Keyring,
  email: string,
): Promise<(OpenAccount & { readonly passwordHash: string | null }) | null> {
  const row = await read.db
    .selectFrom('staff')
    .select([...OPEN, 'password'])
    .where('email_index', 'in', keys.indexes('email', sameEmail(email)))
    .where('disabled', '=', false)
    .where('waits', '=', false)
    .executeTakeFirst()
  return row ? { ...openAccount(row), passwordHash: row.password } : null
}

/** An account by its id; null when it is shut, or waits for a second person. */
export async function findOpen(read: Read, staffId: string): Promise<OpenAccount | null> {
  const row = await read.db
    .selectFrom('staff')
    .select(OPEN)
    .where('staff_id', '=', staffId)
    .where('disabled', '=', false)
    .where('waits', '=', false)
    .executeTakeFirst()
  return row ? openAccount(row) : null
}

/** Whose account belongs to this subject of the organisation, also one that is shut. */
export async function findByElsewhere(
  read: Read,
  keys: Keyring,
  subject: string,
): Promise<(OpenAccount & { readonly isOpen: boolean }) | null> {
  const row = await read.db
    .selectFrom('staff')
    .select(OPEN)
    .where('elsewhere', 'in', keys.chained('elsewhere', subject))
    .executeTakeFirst()
  return row ? { ...openAccount(row), isOpen: !row.disabled && !row.waits } : null
}

/** Links an account with a subject of the organisation, or ends that; its address alone links it no more. */
export async function setElsewhere(
  tx: Tx,
  keys: Keyring,
  staffId: string,
  subject: string | null,
): Promise<void> {
  if (subject === null) await noteEnding(tx, staffId)
  const link = subject === null ? null : keys.firstOfChain('elsewhere', subject)
  await tx.db
    .updateTable('staff')
    .set({
      elsewhere: link?.hash ?? null,
      ...(link && { elsewhere_key_id: link.keyId }),
      by_address: false,
    })
    .where('staff_id', '=', staffId)
    .execute()
}

/** From now on whoever has its address at the organisation may open this account, as if it were new. */
export async function setByAddress(tx: Tx, staffId: string): Promise<void> {
  await tx.db.updateTable('staff').set({ by_address: true }).where('staff_id', '=', staffId).execute()
}

/**
 * Makes everybody else who changes accounts wait: what a rule was asked about all of them still holds when it is stored.
 * Rows that only name an account, as visits do, go on.
 */
export async function lockAccounts(tx: Tx): Promise<void> {
  await sql`select from staff order by staff_id for no key update`.execute(tx.db)
}

/** Makes everybody else who changes this account wait. Comes before whatever else of it is changed, so that all wait in one order. */
export async function lockAccount(tx: Tx, staffId: string): Promise<void> {
  await sql`select from staff where staff_id = ${staffId}::uuid for no key update`.execute(tx.db)
}

/** Every account, sorted by name. An installation has tens of them, so there is no paging. */
export async function listStaff(read: Read, keys: Keyring): Promise<StaffAccount[]> {
  const rows = await read.db
    .selectFrom('staff')
    .selectAll()
    .select((of) =>
      of
        .exists(of.selectFrom('passkey').whereRef('passkey.staff_id', '=', 'staff.staff_id'))
        .as('has_passkey'),
    )
    .execute()
  return rows
    .map((row) => ({
      id: row.staff_id,
      email: keys.openName(row.email, `staff:${row.staff_id}:email`),
      name: keys.openName(row.name, `staff:${row.staff_id}:name`),
      role: row.role,
      hasCome: row.password !== null || row.elsewhere !== null || Boolean(row.has_passkey),
      disabled: row.disabled,
      waits: row.waits,
      askedBy: row.asked_by,
      hasCodes: row.totp_on,
      mailRefused: row.mail_refused_at !== null,
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
}

/** Another text as soon as somebody has a new name, or an account is made, shut or opened. */
export async function markOfAccounts(read: Read): Promise<string> {
  const { rows } = await sql<{ mark: string | null }>`
    select md5(string_agg(staff_id::text || disabled || encode(name, 'hex'), ',' order by staff_id)) as mark
    from staff`.execute(read.db)
  return rows[0]?.mark ?? ''
}

/** Ids of everybody with an open account in one of these roles. */
export async function workingAs(read: Read, roles: readonly StaffRole[]): Promise<string[]> {
  const rows = await read.db
    .selectFrom('staff')
    .select('staff_id')
    .where('disabled', '=', false)
    .where('waits', '=', false)
    .where('role', 'in', [...roles])
    .orderBy('staff_id')
    .execute()
  return rows.map((row) => row.staff_id)
}

/** True when nobody can sign in yet. */
export async function hasNoStaff(read: Read): Promise<boolean> {
  return (await read.db.selectFrom('staff').select('staff_id').limit(1).executeTakeFirst()) === undefined
}

/** Shuts an account: its sessions, links and waiting mails end at once. */
export async function setShut(tx: Tx, staffId: string): Promise<void> {
  await tx.db
    .updateTable('staff')
    .set({ disabled: true, waits: false })
    .where('staff_id', '=', staffId)
    .execute()
  await endVisits(tx, staffId)
  await tx.db.deleteFrom('staff_mail').where('staff_id', '=', staffId).execute()
}

/** Opens an account again, or lets it wait for a second person. */
export async function setOpen(
  tx: Tx,
  staffId: string,
  { waits, askedBy }: { readonly waits: boolean; readonly askedBy: string | null },
): Promise<void> {
  await tx.db
    .updateTable('staff')
    .set({ disabled: false, waits, asked_by: askedBy })
    .where('staff_id', '=', staffId)
    .execute()
}

/**
 * Gives an account another role: its visits and links end at once, and mails of cases that wait for one who sees none.
 *
 * @param endsKeys its password, codes, passkeys, tokens and its link to the organisation end too
 */
export async function setRole(
  tx: Tx,
  staffId: string,
  {
    role,
    waits,
    askedBy,
    endsKeys,
  }: {
    readonly role: StaffRole
    readonly waits: boolean
    readonly askedBy: string | null
    readonly endsKeys: boolean
  },
): Promise<void> {
  const keys = endsKeys ? { password: null, ...NO_CODES } : {}
  await tx.db
    .updateTable('staff')
    .set({ role, waits, asked_by: askedBy, ...keys })
    .where('staff_id', '=', staffId)
    .execute()
  await endVisits(tx, staffId)
  if (endsKeys) await revokeTokensOf(tx, staffId)
  if (endsKeys) await deletePasskeysOf(tx, staffId)
  if (!seesCases(role)) await tx.db.deleteFrom('staff_mail').where('staff_id', '=', staffId).execute()
}

/** Sets a password: whatever was opened with the one before, and every link for another, ends at once. */
export async function setPassword(
  tx: Tx,
  staffId: string,
  password: string,
  { endsCodes = false }: { readonly endsCodes?: boolean } = {},
): Promise<void> {
  const codes = endsCodes ? NO_CODES : {}
  await tx.db
    .updateTable('staff')
    .set({ password, ...codes })
    .where('staff_id', '=', staffId)
    .execute()
  if (endsCodes) await deletePasskeysOf(tx, staffId)
  await endVisits(tx, staffId)
}

/** The hash of an account's password; null when it has none. */
export async function findPasswordOf(read: Read, staffId: string): Promise<string | null> {
  const row = await read.db
    .selectFrom('staff')
    .select('password')
    .where('staff_id', '=', staffId)
    .executeTakeFirst()
  return row?.password ?? null
}

async function endVisits(tx: Tx, staffId: string): Promise<void> {
  await noteEnding(tx, staffId)
  await tx.db.deleteFrom('staff_session').where('staff_id', '=', staffId).execute()
  await tx.db.deleteFrom('staff_link').where('staff_id', '=', staffId).execute()
}

/** Of how many open cases each colleague has something in hand, of those that are for everybody. */
export async function casesHeld(read: Read): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ account: string; n: string }>`
    select account, count(*) as n from case_line, unnest(in_hand) as account
    where state <> 'closed' and only_for is null and recused = '{}' group by account`.execute(read.db)
  return new Map(rows.map(({ account, n }) => [account, Number(n)]))
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

/** Forgets the tries that were counted for this subject. */
export async function forgetTries(write: Write, subject: Buffer): Promise<void> {
  await write.db.deleteFrom('attempt').where('subject', '=', subject).execute()
}
