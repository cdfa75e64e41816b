import type { Read, Tx, Write } from '../database.ts'

/** Notes for whoever had a case that a colleague has it now. */
export async function noteTakenOver(tx: Tx, staffId: string, caseId: string): Promise<void> {
  await tx.db
    .insertInto('taken_over')
    .values({ staff_id: staffId, case_id: caseId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The cases that somebody had and has not read yet that a colleague took over; most at once, so that a list stays one. */
const MOST = 50

/** Ids of cases that were taken over from somebody and that they have not been told of. */
export async function findTakenOver(read: Read, staffId: string): Promise<string[]> {
  const rows = await read.db
    .selectFrom('taken_over')
    .select('case_id')
    .where('staff_id', '=', staffId)
    .orderBy('case_id')
    .limit(MOST)
    .execute()
  return rows.map((row) => row.case_id)
}

/** They have read it. */
export async function forgetTakenOver(write: Write, staffId: string, caseId: string): Promise<void> {
  await write.db
    .deleteFrom('taken_over')
    .where('staff_id', '=', staffId)
    .where('case_id', '=', caseId)
    .execute()
}
