import { sql } from 'kysely'
import type { LocalDate } from '../domain/time/calendar.ts'
import type { Read, Tx } from './database.ts'
import type { Keyring } from './keys/keyring.ts'

/** What a receipt opens. */
export interface FoundReceipt {
  readonly caseId: string
  /** The day on which another took its place, as `2026-11-28`; null while it opens the case. */
  readonly replacedOn: LocalDate | null
  /** How often what opens the case was changed: a visit that began before the last time is over. */
  readonly renewals: number
}

/** The case of a receipt, found by the keyed hash of its secret; null when there is none. */
export async function findReceipt(
  read: Read,
  keys: Keyring,
  entropy: Uint8Array,
): Promise<FoundReceipt | null> {
  const row = await read.db
    .selectFrom('receipt')
    .select(['case_id', sql<LocalDate | null>`replaced_on`.as('replaced_on'), renewals.as('renewals')])
    .where('receipt_hash', 'in', keys.chained('receipt', entropy))
    .executeTakeFirst()
  return row ? { caseId: row.case_id, replacedOn: row.replaced_on, renewals: Number(row.renewals) } : null
}

const renewals = sql<string>`((select count(*) from receipt of_case
  where of_case.case_id = receipt.case_id and of_case.replaced_on is not null)
  + coalesce((select changes from receipt_word where receipt_word.case_id = receipt.case_id), 0))`

/** How often what opens a case was changed: its receipts that were replaced, and its word beside the receipt. */
export async function renewalsOf(read: Read, caseId: string): Promise<number> {
  const { n } = await read.db
    .selectNoFrom(({ selectFrom }) =>
      sql<string>`${selectFrom('receipt')
        .select(({ fn }) => fn.countAll<string>().as('replaced'))
        .where('case_id', '=', caseId)
        .where('replaced_on', 'is not', null)} + coalesce(${selectFrom('receipt_word')
        .select('changes')
        .where('case_id', '=', caseId)}, 0)`.as('n'),
    )
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** Lets a new receipt take the place of every one that the case has. */
export async function replaceReceipts(
  tx: Tx,
  keys: Keyring,
  caseId: string,
  entropy: Uint8Array,
  day: LocalDate,
): Promise<void> {
  await tx.db
    .updateTable('receipt')
    .set({ replaced_on: day })
    .where('case_id', '=', caseId)
    .where('replaced_on', 'is', null)
    .execute()
  const { hash, keyId } = keys.firstOfChain('receipt', entropy)
  await tx.db
    .insertInto('receipt')
    .values({ receipt_hash: hash, key_id: keyId, case_id: caseId, replaced_on: null })
    .execute()
}
