import { sql } from 'kysely'
import type { Read } from '../database.ts'
import type { WrappedKey } from '../keys/keyring.ts'
import { NIL_ID } from '../nil-id.ts'
import type { EventRow } from './event-row.ts'

/** A case's ledger, with its key where there is one. */
export interface Chain {
  readonly caseId: string
  readonly key: WrappedKey | null
  /** What release 0.1.0 left as its end, where it is not taken over yet. */
  readonly before: { readonly events: number; readonly head: Buffer } | null
  readonly rows: readonly EventRow[]
}

/** Cases read at once; a few thousand rows in memory at most. */
const BATCH = 200

/** Every ledger of the database, in batches, so that two million cases do not have to fit in memory. */
export async function* readChains(read: Read): AsyncGenerator<Chain> {
  let after: string = NIL_ID
  for (;;) {
    const { rows: cases } = await sql<{ case_id: string }>`
      select distinct case_id from case_event where case_id > ${after}::uuid order by case_id limit ${BATCH}`.execute(
      read.db,
    )
    const last = cases.at(-1)
    if (!last) return
    yield* await chainsOf(
      read,
      cases.map(({ case_id }) => case_id),
    )
    after = last.case_id
  }
}

/** The ledger of one case; null where it has none. */
export async function readChain(read: Read, caseId: string): Promise<Chain | null> {
  const [chain] = await chainsOf(read, [caseId])
  return chain?.rows.length ? chain : null
}

async function chainsOf(read: Read, ids: readonly string[]): Promise<Chain[]> {
  const { rows: cases } = await sql<{
    case_id: string
    wrapped: Buffer | null
    key_id: number | null
    slot: number | null
    events: number | null
    head: Buffer | null
  }>`
    select e.case_id, k.wrapped, k.key_id, k.slot, b.events, b.head
    from unnest(${ids}::uuid[]) as e(case_id)
    left join case_key k on k.case_id = e.case_id
    left join ledger_before b on b.case_id = e.case_id
    order by e.case_id`.execute(read.db)
  const rows = await read.db
    .selectFrom('case_event')
    .selectAll()
    .where(sql<boolean>`case_id = any(${ids}::uuid[])`)
    .orderBy('case_id')
    .orderBy('seq')
    .execute()
  const byCase = Map.groupBy(rows, (row) => row.case_id)
  return cases.map((each) => ({
    caseId: each.case_id,
    key: each.wrapped === null ? null : { wrapped: each.wrapped, key_id: each.key_id ?? 0, slot: each.slot },
    before: each.events === null || each.head === null ? null : { events: each.events, head: each.head },
    rows: byCase.get(each.case_id) ?? [],
  }))
}

/** Cases of which something is left, a key, a receipt or a line, and no entry. */
export async function casesWithoutEntries(read: Read): Promise<string[]> {
  const { rows } = await sql<{ case_id: string }>`
    select case_id from (
      select case_id from case_key union select case_id from receipt union select case_id from case_line
      union select case_id from erased_case) as left_over
    where not exists (select from case_event where case_event.case_id = left_over.case_id)
    order by case_id`.execute(read.db)
  return rows.map(({ case_id }) => case_id)
}
