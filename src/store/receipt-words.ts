import { sql } from 'kysely'
import { instantFromMs, type Instant } from '../domain/time/instant.ts'
import type { Read, Tx, Write } from './database.ts'

/** The word that is asked for beside the receipt of a case, and how it was tried. */
export interface StoredWord {
  /** Its hash. */
  readonly word: string
  /** How many that did not fit came one after the other. */
  readonly tries: number
  readonly nextTryAt: Instant
}

/** The word beside the receipt of a case; null where none is asked for. */
export async function findWord(read: Read, caseId: string): Promise<StoredWord | null> {
  const row = await read.db
    .selectFrom('receipt_word')
    .select(['word', 'tries', 'next_try_at'])
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (row === undefined || row.word === null) return null
  return { word: row.word, tries: row.tries, nextTryAt: instantFromMs(row.next_try_at.getTime()) }
}

/**
 * Counts one more try before the word is looked at, so that many at once are as many.
 *
 * @param known how many there were when it was read
 * @returns false where another came between
 */
export async function claimTry(
  write: Write,
  caseId: string,
  known: number,
  then: { readonly tries: number; readonly nextTryAt: Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await write.db
    .updateTable('receipt_word')
    .set({ tries: then.tries, next_try_at: new Date(then.nextTryAt) })
    .where('case_id', '=', caseId)
    .where('tries', '=', known)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Forgets the tries, because the right word came. */
export async function forgetWordTries(write: Write, caseId: string, now: Instant): Promise<void> {
  await write.db
    .updateTable('receipt_word')
    .set({ tries: 0, next_try_at: new Date(now) })
    .where('case_id', '=', caseId)
    .execute()
}

/** Sets the word beside the receipt of a case, or takes it off. Pages that were open before are over. */
export async function setWord(tx: Tx, caseId: string, word: string | null, now: Instant): Promise<void> {
  const row = { word, tries: 0, next_try_at: new Date(now) }
  await tx.db
    .insertInto('receipt_word')
    .values({ case_id: caseId, changes: 1, ...row })
    .onConflict((already) =>
      already.column('case_id').doUpdateSet({ ...row, changes: sql`receipt_word.changes + 1` }),
    )
    .execute()
}
