import { sql } from 'kysely'
import type { Tx, Write } from '../database.ts'

/*
 * What is under way when a key or a visit of an account ends: a code that is still to be typed, a password that is being
 * looked at. It was begun with what has ended, and opens nothing.
 */

/** Notes that a key or a visit of this account ends. Comes before the ending itself, so that both wait in one order. */
export async function noteEnding(write: Write, staffId: string): Promise<void> {
  await write.db
    .updateTable('staff')
    .set({ endings: sql`endings + 1` })
    .where('staff_id', '=', staffId)
    .execute()
}

/** True while nothing of this open account ended since it was read; whoever ends anything waits for this transaction. */
export async function holdAccount(tx: Tx, staffId: string, endings: number): Promise<boolean> {
  const row = await tx.db
    .selectFrom('staff')
    .select('endings')
    .where('staff_id', '=', staffId)
    .where('disabled', '=', false)
    .where('waits', '=', false)
    .forUpdate()
    .executeTakeFirst()
  return row?.endings === endings
}

/** True while this visit is open; whoever ends it from elsewhere waits for this transaction. */
export async function holdVisit(tx: Tx, staffId: string, session: string, now: Date): Promise<boolean> {
  await tx.db.selectFrom('staff').select('staff_id').where('staff_id', '=', staffId).forUpdate().execute()
  const row = await tx.db
    .selectFrom('staff_session')
    .select('session_id')
    .where('staff_id', '=', staffId)
    .where('session_id', '=', session)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row !== undefined
}
