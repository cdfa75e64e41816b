import type { Read, Write } from './database.ts'
import type { Keyring } from './keys/keyring.ts'
import { openWithAny, seal } from './keys/seal.ts'

const HOUR_MS = 3_600_000
const PLACE = 'used_post'

/**
 * Notes that something was posted, and answers when it was posted first: now, for the first time. Of two at the same
 * moment, in whatever process, one is the first.
 *
 * @param secret what only the page holds; without it nobody can read when it came (decision 0004)
 * @param until its own end, in milliseconds: afterwards it is refused by that, and not looked for here
 */
export async function firstPosted(
  write: Write,
  keys: Keyring,
  secret: string,
  { now, until }: { readonly now: number; readonly until: number },
): Promise<number> {
  if (await isFirst(write, keys, secret, { now, until })) return now
  return (await findPost(write, keys, secret)) ?? now
}

/** When something was posted first, in milliseconds, also with a key from before; null when it was not. */
export async function findPost(read: Read, keys: Keyring, secret: string): Promise<number | null> {
  const rows = await read.db
    .selectFrom('used_post')
    .select('at')
    .where('hash', 'in', keys.indexes('posted', secret))
    .execute()
  const opening = keys.derivedWith(secret, PLACE)
  const times = rows.map(({ at }) => Number(openWithAny(opening, at, PLACE).toString('utf8')))
  return times.length === 0 ? null : Math.min(...times)
}

/** Notes that something was posted; true for the first who does. Takes the same as `firstPosted`. */
export async function isFirst(
  write: Write,
  keys: Keyring,
  secret: string,
  { now, until }: { readonly now: number; readonly until: number },
): Promise<boolean> {
  const at = seal(keys.deriveWith(secret, PLACE), String(now), PLACE)
  // To the full hour: the exact end would tell the minute in which the page was made.
  const expires_at = new Date(Math.ceil(until / HOUR_MS) * HOUR_MS)
  // While a key changes another process may know one more, or one less: whoever is first has all hashes that it knows,
  // and two always share one. In one order, so that neither holds what the other waits for.
  const hashes = keys.indexes('posted', secret).toSorted((one, other) => Buffer.compare(one, other))
  const added = await write.db
    .insertInto('used_post')
    .values(hashes.map((hash) => ({ hash, at, expires_at })))
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .returning('hash')
    .execute()
  return added.length === hashes.length
}

/** From now on nothing is posted with this any more, also not the same again at once. */
export async function endPosts(write: Write, keys: Keyring, secret: string, until: number): Promise<void> {
  const at = seal(keys.deriveWith(secret, PLACE), '0', PLACE)
  await write.db
    .insertInto('used_post')
    .values({
      hash: keys.index('posted', secret),
      at,
      expires_at: new Date(Math.ceil(until / HOUR_MS) * HOUR_MS),
    })
    .onConflict((conflict) => conflict.column('hash').doUpdateSet({ at }))
    .execute()
}

/** True for what was ended. */
export async function isEnded(read: Read, keys: Keyring, secret: string): Promise<boolean> {
  return (await findPost(read, keys, secret)) === 0
}

/** Forgets what nothing can be posted with any more. */
export async function forgetUsedPosts(write: Write, now: string): Promise<void> {
  await write.db.deleteFrom('used_post').where('expires_at', '<=', new Date(now)).execute()
}
