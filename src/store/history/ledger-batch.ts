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

/** Bytes that the end of one lane takes where ends are kept: lane, number, keyed hash. */
const END = 42

/**
 * The keyed hash of a batch, over the one before it in its lane: without the key, which is outside the database,
 * nobody can make it, so that no entry can be changed and no case taken away unseen (design, ledger).
 *
 * @param ends where other lanes stood, as `endsOfLanes` gives them; empty for most batches
 */
export function macOf(keys: Keyring, lane: number, before: LaneEnd, batch: Covering): Buffer {
  return keys.index('ledger', bytesOf(lane, before, batch))
}

/** What a batch says beside its place. */
type Covering = Pick<StoredBatch, 'entries' | 'ends'>

/**
 * Whether a key of the house made the keyed hash of a batch, and one that was used then: where the newer took its place
 * it left word where every lane stood, and nothing later is believed of the older (decision 0022).
 */
export function isOurs(keys: Keyring, before: LaneEnd, batch: StoredBatch): boolean {
  const { lane, n, mac } = batch
  const made = keys.madeBy('ledger', bytesOf(lane, before, batch), mac)
  if (made === null) return false
  const next = keys.live.taken('index:ledger').findLast(({ id }) => id > made.id)
  const ends = next?.ends ?? null
  return ends === null || n <= endOf(lane, ends).n
}

function bytesOf(lane: number, before: LaneEnd, { entries, ends }: Covering): Buffer {
  const bytes = Buffer.alloc(10)
  bytes.writeInt16BE(lane, 0)
  bytes.writeBigInt64BE(BigInt(before.n + 1), 2)
  const parts = entries.flatMap(({ caseId, first, last, head }) => {
    const numbers = Buffer.alloc(8)
    numbers.writeInt32BE(first, 0)
    numbers.writeInt32BE(last, 4)
    return [Buffer.from(caseId.replaceAll('-', ''), 'hex'), numbers, head]
  })
  return Buffer.concat([before.mac, bytes, ...parts, ...withCount(ends)])
}

/** Ends with their number behind them, so that no row can pass off ends as entries: an entry takes 56 bytes. */
function withCount(ends: Buffer): Buffer[] {
  if (ends.length === 0) return []
  const count = Buffer.alloc(4)
  count.writeInt32BE(ends.length / END)
  return [ends, count]
}

/** Every lane that was ever used, found by a step of the index for each: `with` of a statement that asks for them. */
export const WITH_LANES = sql`
  with recursive lane(lane) as (
    (select lane from ledger_batch order by lane limit 1)
    union all
    select (select b.lane from ledger_batch b where b.lane > lane.lane order by b.lane limit 1)
    from lane where lane.lane is not null)`

/** Where every lane stands now, in the form in which a batch keeps it; empty before the first batch. */
export async function endsOfLanes(read: Read): Promise<Buffer> {
  const { rows } = await sql<{ lane: number; n: string; mac: Buffer }>`
    ${WITH_LANES}
    select b.lane, b.n, b.mac from lane join lateral (
      select * from ledger_batch b where b.lane = lane.lane order by b.n desc limit 1) b on true
    order by b.lane`.execute(read.db)
  return Buffer.concat(
    rows.map(({ lane, n, mac }) => {
      const numbers = Buffer.alloc(END - mac.length)
      numbers.writeInt16BE(lane, 0)
      numbers.writeBigInt64BE(BigInt(n), 2)
      return Buffer.concat([numbers, mac])
    }),
  )
}

/** Where one lane stood. */
export interface KeptEnd extends LaneEnd {
  readonly lane: number
}

/** The ends of lanes as `endsOfLanes` gives them, one by one. */
export function endsIn(kept: Buffer): KeptEnd[] {
  return Array.from({ length: Math.floor(kept.length / END) }, (_, place) => {
    const bytes = kept.subarray(place * END, (place + 1) * END)
    return { lane: bytes.readInt16BE(0), n: Number(bytes.readBigInt64BE(2)), mac: bytes.subarray(10) }
  })
}

/** The last that was kept of each lane, in any batch. */
export async function readKeptEnds(read: Read): Promise<Map<number, LaneEnd>> {
  const rows = await read.db
    .selectFrom('ledger_batch')
    .select('ends')
    .where(sql<boolean>`ends <> ''`)
    .execute()
  const last = new Map<number, LaneEnd>()
  for (const { lane, n, mac } of rows.flatMap(({ ends }) => endsIn(ends)))
    if (n > (last.get(lane)?.n ?? 0)) last.set(lane, { n, mac })
  return last
}

/** Where a lane stood; a lane that nobody used yet stands before its first batch. */
export function endOf(lane: number, ends: Buffer): LaneEnd {
  return endsIn(ends).find((each) => each.lane === lane) ?? { n: 0, mac: GENESIS }
}

/** Batches read at once. */
const BATCHES = 500

/** A batch as it is stored. */
export interface StoredBatch {
  readonly lane: number
  readonly n: number
  readonly entries: readonly BatchEntry[]
  readonly ends: Buffer
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
        ends: row.ends,
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
