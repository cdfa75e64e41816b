import type { Read, Write } from '../database.ts'

/** What release 0.1.0 left as the end of a case's ledger. */
export interface LedgerBefore {
  readonly caseId: string
  readonly events: number
  readonly head: Buffer
}

/** Some ledgers that are not taken over yet, after an id; only of cases whose key is there. */
export async function ledgersBefore(read: Read, after: string, most = 200): Promise<LedgerBefore[]> {
  const rows = await read.db
    .selectFrom('ledger_before')
    .innerJoin('case_key', 'case_key.case_id', 'ledger_before.case_id')
    .select(['ledger_before.case_id', 'events', 'head'])
    .where('ledger_before.case_id', '>', after)
    .orderBy('ledger_before.case_id')
    .limit(most)
    .execute()
  return rows.map((row) => ({ caseId: row.case_id, events: row.events, head: row.head }))
}

/** Forgets the old ends of ledgers that have been taken over. */
export async function forgetBefore(write: Write, caseIds: readonly string[]): Promise<void> {
  await write.db
    .deleteFrom('ledger_before')
    .where('case_id', 'in', [...caseIds])
    .execute()
}
