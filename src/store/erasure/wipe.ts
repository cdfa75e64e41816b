import { sql } from 'kysely'
import type { Read, Tx } from '../database.ts'

/**
 * Deletes everything that lies of a case beside its ledger and its receipt: its key, its line in the lists with what it
 * counts there, clocks, drafts, mails and jobs that wait, what it says in the directory. The ledger stays as it is: its
 * words are sealed for ever, and its clear facts hold the chain together.
 */
export async function wipeCase(tx: Tx, caseId: string): Promise<void> {
  // The key first: the database refuses to let go of that of a case that is held, and sees that by its line.
  await sql`delete from case_key where case_id = ${caseId}::uuid`.execute(tx.db)
  await sql`
    with gone as (delete from case_line where case_id = ${caseId}::uuid returning counted)
    insert into queue_count (queue, slot, n) select unnest(counted), 0, -1 from gone
    on conflict (queue, slot) do update set n = queue_count.n + excluded.n`.execute(tx.db)
  for (const { table } of GOES)
    await sql`delete from ${sql.table(table)} where case_id = ${caseId}::uuid`.execute(tx.db)
  await sql`delete from jobs.job where data ->> 'caseId' = ${caseId}`.execute(tx.db)
}

/** Tables of which every row of the case goes. */
const GOES = [
  { table: 'case_clock' },
  { table: 'draft' },
  { table: 'taken_over' },
  { table: 'outbox' },
  { table: 'staff_mail' },
  { table: 'relationship' },
  { table: 'ledger_before' },
  { table: 'case_look' },
  { table: 'filed_sketch' },
] as const

/** What lies of a case: how much of it goes when it is erased, and what stays. */
export interface WhatLies {
  /** Entries of its ledger, and how many of them have words in them. */
  readonly entries: number
  readonly sealed: number
  readonly drafts: number
  readonly waiting: number
  readonly directory: number
  readonly receipts: number
}

/** Counts what lies of a case. */
export async function whatLies(read: Read, caseId: string): Promise<WhatLies> {
  const { rows } = await sql<Record<keyof WhatLies, string>>`
    select
      (select count(*) from case_event where case_id = ${caseId}::uuid) as entries,
      (select count(*) from case_event where case_id = ${caseId}::uuid and sealed is not null) as sealed,
      (select count(*) from draft where case_id = ${caseId}::uuid) as drafts,
      (select count(*) from outbox where case_id = ${caseId}::uuid)
        + (select count(*) from staff_mail where case_id = ${caseId}::uuid)
        + (select count(*) from case_clock where case_id = ${caseId}::uuid) as waiting,
      (select count(*) from relationship where case_id = ${caseId}::uuid) as directory,
      (select count(*) from receipt where case_id = ${caseId}::uuid) as receipts`.execute(read.db)
  const row = rows[0]!
  const n = (name: keyof WhatLies) => Number(row[name])
  return {
    entries: n('entries'),
    sealed: n('sealed'),
    drafts: n('drafts'),
    waiting: n('waiting'),
    directory: n('directory'),
    receipts: n('receipts'),
  }
}
