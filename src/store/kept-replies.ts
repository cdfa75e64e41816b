import { createHmac } from 'node:crypto'
import type { Read, Tx, Write } from './database.ts'
import type { Keyring } from './keys/keyring.ts'
import { openText, seal } from './keys/seal.ts'

/** Hours a reply is kept for a repeated request. */
const KEPT_HOURS = 24
const HOUR_MS = 3_600_000

/**
 * The reply to an earlier request with the same key: sealed under a key made from the caller's header and the
 * installation's key, because it holds a receipt that nobody else may ever read.
 *
 * @returns the reply, `other_body` when the key came with another body, or null when it is new
 */
export async function findKeptReply(
  read: Read,
  keys: Keyring,
  key: string,
  body: string,
  now: string,
): Promise<string | 'other_body' | null> {
  const row = await read.db
    .selectFrom('kept_reply')
    .selectAll()
    .where('key_hash', '=', keys.index('idempotency', key))
    .where('expires_at', '>', new Date(now))
    .executeTakeFirst()
  if (!row) return null
  if (!row.body_hash.equals(bodyHash(keys, key, body))) return 'other_body'
  return openText(keys.deriveWith(key, 'reply'), row.reply, 'kept_reply')
}

/** Keeps a reply. False when another request with this key came first; its transaction has then been waited for. */
export async function keepReply(
  tx: Tx,
  keys: Keyring,
  key: string,
  body: string,
  reply: string,
  now: string,
): Promise<boolean> {
  const keyHash = keys.index('idempotency', key)
  await tx.db
    .deleteFrom('kept_reply')
    .where('key_hash', '=', keyHash)
    .where('expires_at', '<=', new Date(now))
    .execute()
  const kept = await tx.db
    .insertInto('kept_reply')
    .values({
      key_hash: keyHash,
      body_hash: bodyHash(keys, key, body),
      reply: seal(keys.deriveWith(key, 'reply'), reply, 'kept_reply'),
      // To the full hour: the exact end would tell the minute in which a person wrote (decision 0004).
      expires_at: new Date((Math.ceil(Date.parse(now) / HOUR_MS) + KEPT_HOURS) * HOUR_MS),
    })
    .onConflict((conflict) => conflict.column('key_hash').doNothing())
    .returning('key_hash')
    .executeTakeFirst()
  return kept !== undefined
}

/** Deletes replies, sessions and links past their time. */
export async function purgeExpired(write: Write, now: string): Promise<void> {
  const moment = new Date(now)
  await write.db.deleteFrom('kept_reply').where('expires_at', '<=', moment).execute()
  await write.db.deleteFrom('staff_session').where('expires_at', '<=', moment).execute()
  await write.db.deleteFrom('staff_link').where('expires_at', '<=', moment).execute()
  await write.db.deleteFrom('attempt').where('window_ends_at', '<=', moment).execute()
}

/** Keyed with the header, so that the stored hash tells nothing about a short story to somebody who guesses. */
function bodyHash(keys: Keyring, key: string, body: string): Buffer {
  return createHmac('sha256', keys.deriveWith(key, 'body')).update(body).digest()
}
