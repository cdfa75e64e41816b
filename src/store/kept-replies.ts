import { createHmac, type KeyObject } from 'node:crypto'
import type { Read, Write } from './database.ts'
import type { KeptRow } from './history/commit-rows.ts'
import type { Keyring } from './keys/keyring.ts'
import { openWithAny, seal } from './keys/seal.ts'
import { forgetSketches } from './intake/sketches.ts'
import { forgetOldLooks } from './cases/looks.ts'
import { forgetOldDrafts } from './staff/drafts.ts'
import { forgetTries } from './receipt-tries.ts'
import { forgetUsedPosts } from './used-posts.ts'

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
    .where('key_hash', 'in', keys.indexes('idempotency', key))
    .where('expires_at', '>', new Date(now))
    .executeTakeFirst()
  if (!row) return null
  if (!keys.derivedWith(key, 'body').some((each) => bodyHash(each, body).equals(row.body_hash)))
    return 'other_body'
  return openWithAny(keys.derivedWith(key, 'reply'), row.reply, 'kept_reply').toString('utf8')
}

/** The reply to keep for a repeated request, sealed; stored together with what it is about. */
export function keptReply(keys: Keyring, key: string, body: string, reply: string, now: string): KeptRow {
  return {
    keyHash: keys.index('idempotency', key),
    bodyHash: bodyHash(keys.deriveWith(key, 'body'), body),
    reply: seal(keys.deriveWith(key, 'reply'), reply, 'kept_reply'),
    // To the full hour: the exact end would tell the minute in which a person wrote (decision 0004).
    expiresAt: new Date((Math.ceil(Date.parse(now) / HOUR_MS) + KEPT_HOURS) * HOUR_MS),
  }
}

/** Keeps a reply until then, in place of one that does not hold any more. */
export async function putReply(
  write: Write,
  keys: Keyring,
  key: string,
  { reply, until }: { readonly reply: string; readonly until: Date },
): Promise<void> {
  const row = {
    body_hash: bodyHash(keys.deriveWith(key, 'body'), ''),
    reply: seal(keys.deriveWith(key, 'reply'), reply, 'kept_reply'),
    expires_at: until,
  }
  await write.db
    .insertInto('kept_reply')
    .values({ key_hash: keys.index('idempotency', key), ...row })
    .onConflict((conflict) => conflict.column('key_hash').doUpdateSet(row))
    .execute()
}

/** Makes room for a new reply under a key whose old one is past its time. */
export async function forgetOldReply(write: Write, keys: Keyring, key: string, now: string): Promise<void> {
  await write.db
    .deleteFrom('kept_reply')
    .where('key_hash', 'in', keys.indexes('idempotency', key))
    .where('expires_at', '<=', new Date(now))
    .execute()
}

/** Deletes replies, sessions, links, drafts and used posts past their time. */
export async function purgeExpired(write: Write, keys: Keyring, now: string): Promise<void> {
  const moment = new Date(now)
  await write.db.deleteFrom('kept_reply').where('expires_at', '<=', moment).execute()
  await write.db.deleteFrom('staff_session').where('expires_at', '<=', moment).execute()
  await write.db.deleteFrom('staff_link').where('expires_at', '<=', moment).execute()
  await forgetOldDrafts(write, now)
  await forgetUsedPosts(write, now)
  await forgetTries(write, now)
  await forgetOldLooks(write, now)
  await forgetSketches(write, keys, now)
  await write.db.deleteFrom('attempt').where('window_ends_at', '<=', moment).execute()
}

/** Keyed with the header, so that the stored hash tells nothing about a short story to somebody who guesses. */
function bodyHash(key: KeyObject, body: string): Buffer {
  return createHmac('sha256', key).update(body).digest()
}
