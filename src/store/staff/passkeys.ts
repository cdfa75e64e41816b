import type { StaffRole } from '../../domain/vocabulary/staff.ts'
import type { Read, Tx, Write } from '../database.ts'
import type { Keyring } from '../keys/keyring.ts'
import { noteEnding } from './endings.ts'

/** A device that signs somebody in, as they see it in their own list. */
export interface Passkey {
  readonly id: string
  readonly name: string
  /** Days, not minutes. */
  readonly madeOn: Date
  readonly lastUsedOn: Date | null
}

/** What is needed to check the word of a device. */
export interface KnownPasskey {
  readonly id: string
  readonly credential: Buffer
  readonly publicKey: Buffer
  /** How often it said that it was used; 0 for those that do not count. */
  readonly uses: number
  readonly staffId: string
  readonly role: StaffRole
  /** How often a key or a visit of its account was ended. */
  readonly endings: number
}

/** Adds a device; false when it is known already. */
export async function insertPasskey(
  tx: Tx,
  keys: Keyring,
  passkey: {
    readonly id: string
    readonly staffId: string
    readonly credential: Uint8Array
    readonly publicKey: Uint8Array
    readonly uses: number
    readonly name: string
    readonly madeOn: Date
  },
): Promise<boolean> {
  const { id, staffId, credential, publicKey, uses, name, madeOn } = passkey
  const added = await tx.db
    .insertInto('passkey')
    .values({
      passkey_id: id,
      staff_id: staffId,
      credential: Buffer.from(credential),
      public_key: Buffer.from(publicKey),
      uses,
      name: keys.sealName(name, placeOf(id)),
      made_on: madeOn,
    })
    .onConflict((conflict) => conflict.column('credential').doNothing())
    .returning('passkey_id')
    .executeTakeFirst()
  return added !== undefined
}

/** The devices of an account, the newest first. */
export async function listPasskeys(read: Read, keys: Keyring, staffId: string): Promise<Passkey[]> {
  const rows = await read.db
    .selectFrom('passkey')
    .select(['passkey_id', 'name', 'made_on', 'last_used_on'])
    .where('staff_id', '=', staffId)
    .orderBy('passkey_id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.passkey_id,
    name: keys.openName(row.name, placeOf(row.passkey_id)),
    madeOn: row.made_on,
    lastUsedOn: row.last_used_on,
  }))
}

/** The ids by which the devices of an account know themselves: none of them is added twice. */
export async function credentialsOf(read: Read, staffId: string): Promise<Buffer[]> {
  const rows = await read.db
    .selectFrom('passkey')
    .select('credential')
    .where('staff_id', '=', staffId)
    .execute()
  return rows.map((row) => row.credential)
}

/** The device of this id; null when there is none, or its account opens nothing. */
export async function findPasskey(read: Read, credential: Uint8Array): Promise<KnownPasskey | null> {
  const row = await read.db
    .selectFrom('passkey')
    .innerJoin('staff', 'staff.staff_id', 'passkey.staff_id')
    .select(['passkey_id', 'credential', 'public_key', 'uses', 'staff.staff_id', 'role', 'endings'])
    .where('credential', '=', Buffer.from(credential))
    .where('disabled', '=', false)
    .where('waits', '=', false)
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.passkey_id,
    credential: row.credential,
    publicKey: row.public_key,
    uses: Number(row.uses),
    staffId: row.staff_id,
    role: row.role,
    endings: row.endings,
  }
}

/** Notes how often a device was used, and on which day. */
export async function notePasskeyUse(write: Write, id: string, uses: number, day: Date): Promise<void> {
  await write.db
    .updateTable('passkey')
    .set({ uses, last_used_on: day })
    .where('passkey_id', '=', id)
    .execute()
}

/** How many somebody has, beside one. */
export async function passkeysBeside(read: Read, staffId: string, id: string | null): Promise<number> {
  const { n } = await read.db
    .selectFrom('passkey')
    .select((of) => of.fn.countAll<string>().as('n'))
    .where('staff_id', '=', staffId)
    .$if(id !== null, (query) => query.where('passkey_id', '<>', id!))
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** Takes a device away from this account; false when it has none of that id. */
export async function deletePasskey(tx: Tx, staffId: string, id: string): Promise<boolean> {
  await noteEnding(tx, staffId)
  const row = await tx.db
    .deleteFrom('passkey')
    .where('staff_id', '=', staffId)
    .where('passkey_id', '=', id)
    .returning('passkey_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Takes every device away from an account. */
export async function deletePasskeysOf(tx: Tx, staffId: string): Promise<void> {
  await tx.db.deleteFrom('passkey').where('staff_id', '=', staffId).execute()
}

function placeOf(id: string): string {
  return `passkey:${id}:name`
}
