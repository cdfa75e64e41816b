import { sql } from 'kysely'
import type { Read, Tx } from '../database.ts'
import type { Schema } from '../schema.ts'

/**
 * Deletes everything that lies of a case beside its ledger and its receipt: its key, its line in the lists with what it
 * counts there, clocks, drafts, mails and jobs that wait, what it says in the directory. The ledger stays as it is: its
 * words are sealed for ever, and its clear facts hold the chain together.
 */
export async function wipeCase(tx: Tx, caseId: string): Promise<void> {
  // The key first: the database refuses to let go of that of a case that is held, and sees that by its line.
  for (const { table } of GOES)
    if (table === 'case_line') await wipeLine(tx, caseId)
    else await sql`delete from ${sql.table(table)} where case_id = ${caseId}::uuid`.execute(tx.db)
  await sql`delete from jobs.job where data ->> 'caseId' = ${caseId}`.execute(tx.db)
}

/** With what it counts in the lists. */
async function wipeLine(tx: Tx, caseId: string): Promise<void> {
  await sql`
    with gone as (delete from case_line where case_id = ${caseId}::uuid returning counted)
    insert into queue_count (queue, slot, n) select unnest(counted), 0, -1 from gone
    on conflict (queue, slot) do update set n = queue_count.n + excluded.n`.execute(tx.db)
}

/** What somebody reads of a table before its rows of a case are erased. */
type Said =
  | 'key'
  | 'line'
  | 'drafts'
  | 'waiting'
  | 'directory'
  | 'looks'
  | 'advisers'
  | 'word'
  | 'recovery'
  | 'likeness'
  | 'files'
  | 'ledgerBefore'

/** Tables of which every row of a case goes when it is erased, and as what they are counted before. */
export const GOES = [
  { table: 'case_key', as: 'key' },
  { table: 'case_line', as: 'line' },
  { table: 'case_clock', as: 'waiting' },
  { table: 'draft', as: 'drafts' },
  { table: 'taken_over', as: 'waiting' },
  { table: 'outbox', as: 'waiting' },
  { table: 'staff_mail', as: 'waiting' },
  { table: 'relationship', as: 'directory' },
  { table: 'ledger_before', as: 'ledgerBefore' },
  { table: 'adviser_receipt', as: 'advisers' },
  { table: 'receipt_word', as: 'word' },
  { table: 'receipt_recovery', as: 'recovery' },
  { table: 'case_look', as: 'looks' },
  { table: 'filed_sketch', as: 'likeness' },
  { table: 'reported_case', as: 'likeness' },
  { table: 'case_file', as: 'files' },
] as const satisfies readonly { readonly table: keyof Schema; readonly as: Said }[]

/** Tables of which the rows of a case stay, and why. */
export const STAYS = {
  case_event: 'its words are sealed for ever, its clear facts hold the chain together',
  ledger_position: 'the order of the ledger for its readers',
  erased_case: 'that it was erased: the proof',
  receipt: 'whoever has the receipt is told that it was erased',
  incident: 'a published source is not taken in again',
} as const satisfies { readonly [T in keyof Schema]?: string }

/** What lies of a case: how many rows of each kind go when it is erased, and what stays. */
export interface WhatLies extends Readonly<Record<Said, number>> {
  /** Entries of its ledger, and how many of them have words in them. */
  readonly entries: number
  readonly sealed: number
  readonly receipts: number
}

/** Counts what lies of a case: of every table that erasing empties, and of what is named as staying. */
export async function whatLies(read: Read, caseId: string): Promise<WhatLies> {
  const rowsOf = (table: string) =>
    sql`(select count(*) from ${sql.table(table)} where case_id = ${caseId}::uuid)`
  const goes = Map.groupBy(GOES, ({ as }) => as)
  const sums = [...goes].map(([as, tables]) => {
    const parts = tables.map(({ table }) => rowsOf(table))
    const jobs = sql`(select count(*) from jobs.job where data ->> 'caseId' = ${caseId})`
    return sql`${sql.join(as === 'waiting' ? [...parts, jobs] : parts, sql` + `)} as ${sql.ref(as)}`
  })
  const { rows } = await sql<Record<keyof WhatLies, string>>`
    select ${sql.join(sums)}, ${rowsOf('case_event')} as entries, ${rowsOf('receipt')} as receipts,
      (select count(*) from case_event where case_id = ${caseId}::uuid and sealed is not null) as sealed`.execute(
    read.db,
  )
  return Object.fromEntries(Object.entries(rows[0]!).map(([name, n]) => [name, Number(n)])) as Record<
    keyof WhatLies,
    number
  >
}
