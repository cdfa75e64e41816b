import type { StaffRole } from '../../domain/vocabulary/staff.ts'
import type { Read, Write } from '../database.ts'
import type { Keyring } from '../keys/keyring.ts'

/** Whom a token acts as: a member of staff, or nobody (a service account) with a role of its own. */
export type TokenOwner = { readonly staffId: string } | { readonly role: StaffRole }

/** A token as the list shows it; its secret is stored only as a keyed hash. */
export interface KeptToken {
  readonly id: string
  readonly name: string
  /** Null for a service account. */
  readonly staffId: string | null
  /** Of the person now, or of the service account. */
  readonly role: StaffRole
  /** False when it was revoked, is too old, or when the account of its person opens nothing. */
  readonly works: boolean
  readonly expiresAt: Date
  /** The day it last opened something; null when it never has, or not since this is kept. */
  readonly lastUsedOn: Date | null
}

/** Stores a token by the keyed hash of its secret. */
export async function insertToken(
  write: Write,
  keys: Keyring,
  token: {
    readonly id: string
    readonly secret: string
    readonly name: string
    readonly owner: TokenOwner
    readonly expiresAt: Date
  },
): Promise<void> {
  const { id, secret, name, owner, expiresAt } = token
  const { hash, keyId } = keys.firstOfChain('token', secret)
  await write.db
    .insertInto('api_token')
    .values({
      token_id: id,
      token_hash: hash,
      key_id: keyId,
      staff_id: 'staffId' in owner ? owner.staffId : null,
      role: 'role' in owner ? owner.role : null,
      name: keys.sealName(name, placeOf(id)),
      expires_at: expiresAt,
    })
    .execute()
}

/**
 * Whose API token this is; null when there is none, it was revoked, is too old, or the account of its person is shut or
 * waits.
 */
export async function findToken(
  read: Read,
  keys: Keyring,
  secret: string,
  now: Date,
): Promise<{
  readonly id: string
  readonly staffId: string | null
  readonly role: StaffRole
  readonly lastUsedOn: Date | null
} | null> {
  const row = await read.db
    .selectFrom('api_token')
    .leftJoin('staff', 'staff.staff_id', 'api_token.staff_id')
    .select(['token_id', 'api_token.staff_id', 'api_token.role', 'revoked', 'expires_at', 'last_used_on'])
    .select(['staff.role as staff_role', 'staff.disabled as shut', 'staff.waits as waits'])
    .where('token_hash', 'in', keys.chained('token', secret))
    .executeTakeFirst()
  const role = row?.role ?? row?.staff_role
  if (!row || !role || !works(row, now)) return null
  return { id: row.token_id, staffId: row.staff_id, role, lastUsedOn: row.last_used_on }
}

/** Notes the day on which a token was used; once a day, so that a busy program writes nothing more. */
export async function noteUse(write: Write, id: string, day: Date): Promise<void> {
  await write.db.updateTable('api_token').set({ last_used_on: day }).where('token_id', '=', id).execute()
}

/** Every token, those of the newest hour first. An installation has tens of them, so there is no paging. */
export async function listTokens(read: Read, keys: Keyring, now: Date): Promise<KeptToken[]> {
  const rows = await read.db
    .selectFrom('api_token')
    .leftJoin('staff', 'staff.staff_id', 'api_token.staff_id')
    .select(['token_id', 'api_token.staff_id', 'api_token.role', 'api_token.name', 'revoked'])
    .select(['expires_at', 'last_used_on'])
    .select(['staff.role as staff_role', 'staff.disabled as shut', 'staff.waits as waits'])
    .orderBy('token_id', 'desc')
    .execute()
  return rows.flatMap((row) => {
    const role = row.role ?? row.staff_role
    if (!role) return []
    const name = keys.openName(row.name, placeOf(row.token_id))
    const { expires_at: expiresAt, last_used_on: lastUsedOn } = row
    return [
      { id: row.token_id, name, staffId: row.staff_id, role, works: works(row, now), expiresAt, lastUsedOn },
    ]
  })
}

/** Ends a token for good; false when there is none, or it was ended before. */
export async function revokeToken(write: Write, id: string): Promise<boolean> {
  const row = await write.db
    .updateTable('api_token')
    .set({ revoked: true })
    .where('token_id', '=', id)
    .where('revoked', '=', false)
    .returning('token_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Ends every token that acts as somebody, for good. */
export async function revokeTokensOf(write: Write, staffId: string): Promise<void> {
  await write.db.updateTable('api_token').set({ revoked: true }).where('staff_id', '=', staffId).execute()
}

function works(
  row: {
    readonly revoked: boolean
    readonly shut: boolean | null
    readonly waits: boolean | null
    readonly expires_at: Date
  },
  now: Date,
): boolean {
  return !row.revoked && row.shut !== true && row.waits !== true && row.expires_at > now
}

function placeOf(id: string): string {
  return `token:${id}:name`
}
