import { sql } from 'kysely'
import type { StaffNotice } from '../../domain/vocabulary/staff.ts'
import type { Tx, Write } from '../database.ts'

/** A mail to somebody of the staff that waits, or that a worker has in hand. */
export interface StaffMailRow {
  readonly staffId: string
  readonly kind: StaffNotice
  readonly caseId: string
}

/** How long a worker has mails in hand before another may take them. */
const IN_HAND_MINUTES = 5

/** Lets a mail wait for its minute; one that waits already keeps its own. */
export async function putStaffMail(tx: Tx, row: StaffMailRow, due: Date): Promise<void> {
  await tx.db
    .insertInto('staff_mail')
    .values({ staff_id: row.staffId, kind: row.kind, case_id: row.caseId, due })
    .onConflict((conflict) => conflict.columns(['staff_id', 'kind', 'case_id']).doNothing())
    .execute()
}

/**
 * Takes every mail of those for whom one is due, so that one mail tells of all. What a worker dies over is due again
 * after five minutes.
 */
export async function takeStaffMail(write: Write, now: Date): Promise<StaffMailRow[]> {
  const { rows } = await sql<{ staff_id: string; kind: StaffNotice; case_id: string }>`
    update staff_mail set due = ${now}::timestamptz + make_interval(mins => ${IN_HAND_MINUTES})
    where staff_id in (select staff_id from staff_mail where due <= ${now})
    returning staff_id, kind, case_id`.execute(write.db)
  return rows.map((row) => ({ staffId: row.staff_id, kind: row.kind, caseId: row.case_id }))
}

/** Deletes mails that were sent. */
export async function deleteStaffMail(tx: Tx, rows: readonly StaffMailRow[]): Promise<void> {
  for (const { staffId, kind, caseId } of rows)
    await tx.db
      .deleteFrom('staff_mail')
      .where('staff_id', '=', staffId)
      .where('kind', '=', kind)
      .where('case_id', '=', caseId)
      .execute()
}

/** Says that a mail server takes or refuses what is sent to somebody. */
export async function noteReach(write: Write, staffId: string, refusedAt: Date | null): Promise<void> {
  await write.db
    .updateTable('staff')
    .set({ mail_refused_at: refusedAt })
    .where('staff_id', '=', staffId)
    .execute()
}

/** Sets when somebody is next told what waits; false when another worker did so first. */
export async function setDigest(
  write: Write,
  staffId: string,
  before: Date | null,
  next: Date,
): Promise<boolean> {
  const row = await write.db
    .updateTable('staff')
    .set({ digest_at: next })
    .where('staff_id', '=', staffId)
    .where('digest_at', before === null ? 'is' : '=', before)
    .returning('staff_id')
    .executeTakeFirst()
  return row !== undefined
}
