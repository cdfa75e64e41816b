import { sql } from 'kysely'
import type { Tx } from './database.ts'

/** Rows taken at once. */
const BATCH = 200

/** Takes some of what waits to be sent, that no other worker is taking. */
export async function takeOutbox(
  tx: Tx,
): Promise<readonly { readonly effect: 'tell_person'; readonly caseId: string }[]> {
  const { rows } = await sql<{ effect: 'tell_person'; case_id: string }>`
    delete from outbox where (effect, case_id) in
      (select effect, case_id from outbox limit ${BATCH} for update skip locked)
    returning effect, case_id`.execute(tx.db)
  return rows.map(({ effect, case_id }) => ({ effect, caseId: case_id }))
}
