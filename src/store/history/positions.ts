import { sql } from 'kysely'
import type { Read, Tx } from '../database.ts'
import { WITH_LANES, type BatchEntry } from './ledger-batch.ts'

/** What a commit added to a case, at its place in the order of the whole house. */
export interface Placed {
  readonly position: number
  readonly caseId: string
  /** The first and the last entry that were added. */
  readonly first: number
  readonly last: number
}

/** Any fixed number will do; it keeps two workers from placing at the same time. */
const PLACING = 4_207_111
/** Batches placed at once. */
const BATCHES = 500

/**
 * Places what was committed since the last time, in an order that `shuffle` gives it, and answers how many places it
 * gave. One writer at a time, and only what is committed: a lane's batches become visible in the order of their
 * numbers, so none that comes late falls behind a place that was given.
 */
export async function placeNew(tx: Tx, shuffle: <T>(list: readonly T[]) => T[]): Promise<number> {
  const lock = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${PLACING}) as mine`.execute(
    tx.db,
  )
  if (lock.rows[0]?.mine !== true) return 0
  const { rows } = await sql<{ lane: number; n: string; cases: string[]; firsts: number[]; lasts: number[] }>`
    ${WITH_LANES}
    select b.lane, b.n, b.cases, b.firsts, b.lasts
    from lane join lateral (
      select * from ledger_batch b where b.lane = lane.lane
        and b.n > coalesce((select placed from ledger_lane p where p.lane = lane.lane), 0)
      order by b.n limit ${BATCHES}) b on true
    order by b.lane, b.n`.execute(tx.db)
  if (rows.length === 0) return 0
  const entries = rows.flatMap(({ cases, firsts, lasts }) =>
    cases.map((caseId, place) => ({ caseId, first: firsts[place] ?? 0, last: lasts[place] ?? 0 })),
  )
  await place(tx, inOrderOfEachCase(shuffle(entries)))
  const reached = new Map(rows.map(({ lane, n }) => [lane, Number(n)]))
  for (const [lane, placed] of reached)
    await tx.db
      .insertInto('ledger_lane')
      .values({ lane, placed })
      .onConflict((conflict) => conflict.column('lane').doUpdateSet({ placed }))
      .execute()
  return entries.length
}

/** Two commits of one case keep their order, whatever the shuffle did. */
function inOrderOfEachCase<T extends Pick<BatchEntry, 'caseId' | 'first'>>(shuffled: readonly T[]): T[] {
  const own = Map.groupBy(shuffled, ({ caseId }) => caseId)
  for (const [caseId, list] of own)
    own.set(
      caseId,
      list.toSorted((a, b) => a.first - b.first),
    )
  return shuffled.flatMap(({ caseId }) => own.get(caseId)?.shift() ?? [])
}

async function place(tx: Tx, entries: readonly Omit<Placed, 'position'>[]): Promise<void> {
  const ids = entries.map(({ caseId }) => caseId)
  const firsts = entries.map(({ first }) => first)
  const lasts = entries.map(({ last }) => last)
  await sql`
    insert into ledger_position (position, case_id, first, last)
    select (select coalesce(max(position), 0) from ledger_position) + t.place, t.case_id, t.first, t.last
    from unnest(${ids}::uuid[], ${firsts}::integer[], ${lasts}::integer[])
      with ordinality as t(case_id, first, last, place)`.execute(tx.db)
}

/** What comes after a place, in order; a reader keeps the last position that it has dealt with. */
export async function readFrom(read: Read, after: number, most = 500): Promise<Placed[]> {
  const rows = await read.db
    .selectFrom('ledger_position')
    .selectAll()
    .where('position', '>', sql<string>`${after}::bigint`)
    .orderBy('position')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    position: Number(row.position),
    caseId: row.case_id,
    first: row.first,
    last: row.last,
  }))
}
