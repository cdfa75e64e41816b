import { sql } from 'kysely'
import type { Read, Write } from '../database.ts'
import type { Keyring, WrappedKey } from './keyring.ts'

/** Rows made new at once: a statement of some milliseconds. */
const BATCH = 200

/** Rows after a place in their order, and the place behind the last of them; null behind the end. */
export interface Renewed {
  /** Rows that are made new. */
  readonly rows: number
  /** Rows that no key of the house opens, left as they are. */
  readonly closed: number
  readonly after: string | null
}

/** Wraps the keys of some cases under the newest key, each with the secret that it has in its slot. */
export async function renewCases(write: Write, keys: Keyring, after: string): Promise<Renewed> {
  const { id: newest } = keys.live.inUse('wrap')
  const rows = await write.db
    .selectFrom('case_key')
    .selectAll()
    .where('key_id', '<', newest)
    .where('slot', 'is not', null)
    .where('case_id', '>', after)
    .orderBy('case_id')
    .limit(BATCH)
    .execute()
  const anew = rows.flatMap((row) => {
    const made = rewrapped(keys, row.case_id, row)
    return made === null ? [] : [{ ...made, caseId: row.case_id, before: row.wrapped }]
  })
  // What was erased meanwhile stays away, and what another process made new stays as it is.
  await sql`update case_key set wrapped = anew.wrapped, key_id = anew.key_id
    from unnest(${anew.map(({ caseId }) => caseId)}::uuid[], ${anew.map(({ wrapped }) => wrapped)}::bytea[],
      ${anew.map(({ keyId }) => keyId)}::smallint[], ${anew.map(({ before }) => before)}::bytea[])
      as anew(case_id, wrapped, key_id, before)
    where case_key.case_id = anew.case_id and case_key.wrapped = anew.before`.execute(write.db)
  return {
    rows: anew.length,
    closed: rows.length - anew.length,
    after: rows.length < BATCH ? null : rows.at(-1)!.case_id,
  }
}

function rewrapped(keys: Keyring, caseId: string, row: WrappedKey): ReturnType<Keyring['rewrapUnderNewest']> {
  try {
    return keys.rewrapUnderNewest(caseId, row)
  } catch {
    // Its slot was overwritten, or is damaged: `amends ledger verify` names the case.
    return null
  }
}

/** How many rows each key of the file still opens, by its number: of cases, receipts, tokens and links elsewhere. */
export async function rowsUnder(read: Read): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ key_id: number; n: string }>`
    select key_id, count(*) as n from (
      select key_id from case_key union all select key_id from receipt
      union all select key_id from adviser_receipt union all select key_id from receipt_recovery
      union all select key_id from api_token
      union all select elsewhere_key_id from staff where elsewhere is not null) as each
    group by key_id`.execute(read.db)
  return new Map(rows.map(({ key_id, n }) => [key_id, Number(n)]))
}
