import type { Read, Write } from './database.ts'
import type { Keyring } from './keys/keyring.ts'
import { openText, seal } from './keys/seal.ts'

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
  const hash = keys.index('posted', secret)
  const key = keys.deriveWith(secret, PLACE)
  if (await isFirst(write, keys, secret, { now, until })) return now
  const row = await write.db
    .selectFrom('used_post')
    .select('at')
    .where('hash', '=', hash)
    .executeTakeFirstOrThrow()
  return Number(openText(key, row.at, PLACE))
}

/** Notes that something was posted; true for the first who does. Takes the same as `firstPosted`. */
export async function isFirst(
  write: Write,
  keys: Keyring,
  secret: string,
  { now, until }: { readonly now: number; readonly until: number },
): Promise<boolean> {
  const added = await write.db
    .insertInto('used_post')
    .values({
      hash: keys.index('posted', secret),
      at: seal(keys.deriveWith(secret, PLACE), String(now), PLACE),
      // To the full hour: the exact end would tell the minute in which the page was made.
      expires_at: new Date(Math.ceil(until / HOUR_MS) * HOUR_MS),
    })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .returning('hash')
    .executeTakeFirst()
  return added !== undefined
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
  const row = await read.db
    .selectFrom('used_post')
    .select('at')
    .where('hash', '=', keys.index('posted', secret))
    .executeTakeFirst()
  return row !== undefined && openText(keys.deriveWith(secret, PLACE), row.at, PLACE) === '0'
}

/** Forgets what nothing can be posted with any more. */
export async function forgetUsedPosts(write: Write, now: string): Promise<void> {
  await write.db.deleteFrom('used_post').where('expires_at', '<=', new Date(now)).execute()
}
