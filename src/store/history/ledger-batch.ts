import { sql } from 'kysely'
import type { Read } from '../database.ts'
import type { Keyring } from '../keys/keyring.ts'
import { GENESIS } from './ledger.ts'

/** What one commit of a lane added: to which cases, which entries, and the hash of the last. */
export interface BatchEntry {
  readonly caseId: string
  readonly first: number
  readonly last: number
  readonly head: Buffer
}

/** Where a lane stands: the number of its last batch, and its keyed hash. */
export interface LaneEnd {
  readonly n: number
  readonly mac: Buffer
}

/**
 * The keyed hash of a batch, over the one before it in its lane: without the key, which is outside the database,
 * nobody can make it, so that no entry can be changed and no case taken away unseen (design, ledger).
 */
export function macOf(keys: Keyring, lane: number, before: LaneEnd, entries: readonly BatchEntry[]): Buffer {
  const bytes = Buffer.alloc(10)
  bytes.writeInt16BE(lane, 0)
  bytes.writeBigInt64BE(BigInt(before.n + 1), 2)
  const parts = entries.flatMap(({ caseId, first, last, head }) => {
    const numbers = Buffer.alloc(8)
    numbers.writeInt32BE(first, 0)
    numbers.writeInt32BE(last, 4)
    return [Buffer.from(caseId.replaceAll('-', ''), 'hex'), numbers, head]
  })
  return keys.index('ledger', Buffer.concat([before.mac, bytes, ...parts]))
}

/** Where a lane stands now; a lane that nobody used yet stands before its first batch. */
export async function endOfLane(read: Read, lane: number): Promise<LaneEnd> {
  const row = await read.db
    .selectFrom('ledger_batch')
    .select(['n', 'mac'])
    .where('lane', '=', lane)
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { n: Number(row.n), mac: row.mac } : { n: 0, mac: GENESIS }
}

/** Batches read at once. */
const BATCHES = 500

/** A batch as it is stored. */
export interface StoredBatch {
  readonly lane: number
  readonly n: number
  readonly entries: readonly BatchEntry[]
  readonly mac: Buffer
}

/** Every batch of every lane, in the order of each lane, some at a time. */
export async function* readBatches(read: Read): AsyncGenerator<StoredBatch> {
  let after = { lane: -1, n: 0 }
  for (;;) {
    const rows = await read.db
      .selectFrom('ledger_batch')
      .selectAll()
      .where(sql<boolean>`(lane, n) > (${after.lane}::smallint, ${after.n}::bigint)`)
      .orderBy('lane')
      .orderBy('n')
      .limit(BATCHES)
      .execute()
    for (const row of rows)
      yield {
        lane: row.lane,
        n: Number(row.n),
        mac: row.mac,
        entries: row.cases.map((caseId, place) => ({
          caseId,
          first: row.firsts[place] ?? 0,
          last: row.lasts[place] ?? 0,
          head: row.heads.subarray(place * 32, place * 32 + 32),
        })),
      }
    const last = rows.at(-1)
    if (last === undefined || rows.length < BATCHES) return
    after = { lane: last.lane, n: Number(last.n) }
  }
}
