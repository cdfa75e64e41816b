import { sql } from 'kysely'
import { instantFromMs, type Instant } from '../domain/time/instant.ts'
import type { Read, Write } from './database.ts'
import type { Keyring } from './keys/keyring.ts'

/** How often a pair was tried, and until when that counts. */
export interface PairTries {
  readonly tries: number
  readonly endsAt: Instant
}

/** How often each of these pairs was tried in receipts that open nothing; pairs that were not are left out. */
export async function triesOf(
  read: Read,
  keys: Keyring,
  pairs: readonly string[],
  now: Instant,
): Promise<readonly PairTries[]> {
  const rows = await read.db
    .selectFrom('receipt_try')
    .select(['tries', 'ends_at'])
    .where('pair', 'in', hashesOf(keys, pairs))
    .where('ends_at', '>', new Date(now))
    .execute()
  return rows.map(({ tries, ends_at }) => ({ tries, endsAt: instantFromMs(ends_at.getTime()) }))
}

/** Counts one more receipt that opens nothing. In one order, so that two at once do not wait for each other's rows. */
export async function noteTry(
  write: Write,
  keys: Keyring,
  pairs: readonly string[],
  { now, endsAt }: { readonly now: Instant; readonly endsAt: Instant },
): Promise<void> {
  const moment = new Date(now)
  await write.db
    .insertInto('receipt_try')
    .values(hashesOf(keys, pairs).map((pair) => ({ pair, tries: 1, ends_at: new Date(endsAt) })))
    .onConflict((conflict) =>
      conflict.column('pair').doUpdateSet({
        tries: sql`case when receipt_try.ends_at <= ${moment} then 1 else least(receipt_try.tries + 1, 32000) end`,
        ends_at: sql`case when receipt_try.ends_at <= ${moment} then excluded.ends_at else receipt_try.ends_at end`,
      }),
    )
    .execute()
}

/** Forgets counts whose time is over. */
export async function forgetTries(write: Write, now: string): Promise<void> {
  await write.db.deleteFrom('receipt_try').where('ends_at', '<=', new Date(now)).execute()
}

function hashesOf(keys: Keyring, pairs: readonly string[]): Buffer[] {
  return pairs.map((pair) => keys.index('receipt_pair', pair)).toSorted(Buffer.compare)
}
