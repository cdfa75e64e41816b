import { sql } from 'kysely'
import type { Write } from '../database.ts'
import type { Keyring } from './keyring.ts'

/** Rows made new at once. */
const BATCH = 500

/** Where the hashes are that are stored as nothing else. */
const HASHED = {
  receipt: {
    key: 'receipt',
    table: sql.table('receipt'),
    column: sql.ref('receipt_hash'),
    keyId: sql.ref('key_id'),
  },
  adviserReceipt: {
    key: 'receipt',
    table: sql.table('adviser_receipt'),
    column: sql.ref('receipt_hash'),
    keyId: sql.ref('key_id'),
  },
  recovery: {
    key: 'recovery',
    table: sql.table('receipt_recovery'),
    column: sql.ref('address_hash'),
    keyId: sql.ref('key_id'),
  },
  token: {
    key: 'token',
    table: sql.table('api_token'),
    column: sql.ref('token_hash'),
    keyId: sql.ref('key_id'),
  },
  elsewhere: {
    key: 'elsewhere',
    table: sql.table('staff'),
    column: sql.ref('elsewhere'),
    keyId: sql.ref('elsewhere_key_id'),
  },
} as const

/** Everything that is stored as a hash alone. */
export const HASHES = Object.keys(HASHED) as (keyof typeof HASHED)[]

/**
 * Lets some stored hashes become their own hash under the newest key, so that nobody can try a guess with the key
 * before. Whoever has the value finds its row all the same (`chained`). Rows are taken in the order of their hashes,
 * which tells nothing of when they came.
 *
 * @returns how many; 0 when none is left
 */
export async function renewHashes(write: Write, keys: Keyring, of: keyof typeof HASHED): Promise<number> {
  const { key, table, column, keyId } = HASHED[of]
  const { rows } = await sql<{ hash: Buffer; key_id: number }>`
    select ${column} as hash, ${keyId} as key_id from ${table}
    where ${column} is not null and ${keyId} < ${keys.live.inUse(`index:${key}`).id}
    order by 1 limit ${BATCH}`.execute(write.db)
  if (rows.length === 0) return 0
  const anew = rows.map(({ hash, key_id }) => keys.rehash(key, hash, key_id))
  await sql`update ${table} set ${column} = anew.hash, ${keyId} = anew.key_id
    from unnest(${rows.map(({ hash }) => hash)}::bytea[], ${anew.map(({ hash }) => hash)}::bytea[],
      ${anew.map((each) => each.keyId)}::smallint[]) as anew(before, hash, key_id)
    where ${column} = anew.before`.execute(write.db)
  return rows.length
}
