import { sql } from 'kysely'
import type { Read, Tx } from '../database.ts'
import { endsOfLanes } from '../history/ledger-batch.ts'
import { BLOCK } from '../keys/place-secrets.ts'

/** Where a database stands: what a copy of it has to stand at as well. */
export interface Standing {
  readonly cases: number
  readonly events: number
  /** The ends of all lanes of the ledger, in hexadecimal: over them every entry is covered. */
  readonly heads: string
}

/** Counts cases and entries, and reads the ends of the ledger. */
export async function standingOf(read: Read): Promise<Standing> {
  const { rows } = await sql<{ cases: string; events: string }>`
    select (select count(*) from case_key) as cases, (select count(*) from case_event) as events`.execute(
    read.db,
  )
  return {
    cases: Number(rows[0]?.cases),
    events: Number(rows[0]?.events),
    heads: (await endsOfLanes(read)).toString('hex'),
  }
}

/** The block of slots that was given out last. */
export async function lastBlock(read: Read): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select case when is_called then last_value else 0 end::integer as n from case_key_block`.execute(read.db)
  return rows[0]?.n ?? 0
}

/** Goes on behind what the database gave out and behind what the file of case keys holds. */
export async function passBlocks(tx: Tx, given: number, lastSlot: number): Promise<void> {
  const used = Math.max(given, Math.ceil(lastSlot / BLOCK))
  await sql`select setval('case_key_block', ${used + 1}, false)`.execute(tx.db)
}

/** Migrations that a database has, with their digests. */
export async function migrationsOf(read: Read): Promise<Readonly<Record<string, string>>> {
  const { rows } = await sql<{ name: string; digest: string }>`
    select name, digest from migration order by name`.execute(read.db)
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]))
}

/** What the slots of all cases hold: how many are there, which are erased, and which are not in the file. */
export async function* slotsOfCases(
  read: Read,
): AsyncGenerator<{ readonly caseId: string; readonly slot: number }> {
  let after = 0
  for (;;) {
    const rows = await read.db
      .selectFrom('case_key')
      .select(['case_id', 'slot'])
      .where('slot', '>', after)
      .orderBy('slot')
      .limit(1000)
      .execute()
    for (const { case_id, slot } of rows) yield { caseId: case_id, slot: slot! }
    if (rows.length < 1000) return
    after = rows.at(-1)!.slot!
  }
}
