import { sql } from 'kysely'
import type { StaffNotice } from '../domain/vocabulary/staff.ts'
import type { Tx } from './database.ts'

/** Rows taken at once. */
const BATCH = 200

/** What a commit causes outside its case: the person is told that there is news, or staff are told of something. */
export type Outgoing = 'tell_person' | StaffNotice

/** Takes some of what waits to be sent, that no other worker is taking. */
export async function takeOutbox(
  tx: Tx,
): Promise<readonly { readonly effect: Outgoing; readonly caseId: string }[]> {
  const { rows } = await sql<{ effect: Outgoing; case_id: string }>`
    delete from outbox where (effect, case_id) in
      (select effect, case_id from outbox limit ${BATCH} for update skip locked)
    returning effect, case_id`.execute(tx.db)
  return rows.map(({ effect, case_id }) => ({ effect, caseId: case_id }))
}

/** Puts something back, because it reached nobody. */
export async function putOutbox(tx: Tx, effect: Outgoing, caseId: string): Promise<void> {
  await tx.db
    .insertInto('outbox')
    .values({ effect, case_id: caseId })
    .onConflict((conflict) => conflict.columns(['effect', 'case_id']).doNothing())
    .execute()
}
