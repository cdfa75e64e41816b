import { sql } from 'kysely'
import type { Read, Tx } from '../database.ts'
import type { Keyring } from '../keys/keyring.ts'
import { findByEmail, setShut } from './accounts.ts'
import { revokeTokensOf } from './tokens.ts'

/** Somebody from outside with an open account, who is asked nowhere else; null when there is none of that address. */
export async function findOutside(
  read: Read,
  keys: Keyring,
  email: string,
): Promise<{ readonly id: string; readonly name: string } | null> {
  const account = await findByEmail(read, keys, email)
  if (account?.role !== 'outside_reviewer') return null
  const { rows } = await sql<{ name: Buffer; busy: boolean }>`
    select name, exists (
      select from case_line where outside_asked @> array[staff_id] and outside_asked <> '{}') as busy
    from staff where staff_id = ${account.id}::uuid`.execute(read.db)
  const [row] = rows
  if (row === undefined || row.busy) return null
  return { id: account.id, name: keys.openName(row.name, `staff:${account.id}:name`) }
}

/** The one case that somebody from outside may look at now; null when there is none. */
export async function caseOfOutside(read: Read, staffId: string): Promise<string | null> {
  const { rows } = await sql<{ case_id: string }>`
    select case_id from case_line
    where outside_asked @> array[${staffId}::uuid] and outside_asked <> '{}'
      and outside_admitted @> array[${staffId}::uuid] limit 1`.execute(read.db)
  return rows[0]?.case_id ?? null
}

/**
 * Shuts an account from outside: its sessions end, and its tokens for good, also if somebody opens it again. False where
 * it is none.
 */
export async function shutOutside(tx: Tx, staffId: string): Promise<boolean> {
  const found = await tx.db
    .selectFrom('staff')
    .select('staff_id')
    .where('staff_id', '=', staffId)
    .where('role', '=', 'outside_reviewer')
    .executeTakeFirst()
  if (found === undefined) return false
  await setShut(tx, staffId)
  await revokeTokensOf(tx, staffId)
  return true
}
