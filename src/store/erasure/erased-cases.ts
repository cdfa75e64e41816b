import { sql } from 'kysely'
import type { ErasingReason } from '../../domain/vocabulary/erasing.ts'
import type { Read, Tx, Write } from '../database.ts'

/** A case that is erased, and how far that is. */
export interface ErasedCase {
  readonly caseId: string
  readonly because: ErasingReason
  /** Day of the house, YYYY-MM-DD. */
  readonly day: string
  readonly slot: number | null
  /** Sealed with the key file; `openWhy` opens it. */
  readonly why: Buffer | null
  readonly isDone: boolean
}

/**
 * Notes that a case is erased, with the slot that its key names; the rest follows, also after a process was killed in
 * between. One that was noted before is to be finished once more.
 */
export async function noteErased(tx: Tx, of: Omit<ErasedCase, 'slot' | 'isDone'>): Promise<void> {
  const { caseId, because, day, why } = of
  await sql`
    insert into erased_case (case_id, because, erased_on, slot, why)
    values (${caseId}, ${because}, ${day}, (select slot from case_key where case_id = ${caseId}), ${why})
    on conflict (case_id) do update set overwritten_on = null`.execute(tx.db)
}

/** Cases that are noted as erased, and of which something may still lie somewhere. */
export function unfinishedErasings(read: Read): Promise<ErasedCase[]> {
  return erasedWhere(read, sql`overwritten_on is null`)
}

/** The note on one case; null where it is not erased. */
export async function findErased(read: Read, caseId: string): Promise<ErasedCase | null> {
  const [found] = await erasedWhere(read, sql`case_id = ${caseId}::uuid`)
  return found ?? null
}

async function erasedWhere(read: Read, which: ReturnType<typeof sql>): Promise<ErasedCase[]> {
  const { rows } = await sql<{
    case_id: string
    because: ErasingReason
    day: string
    slot: number | null
    why: Buffer | null
    is_done: boolean
  }>`
    select case_id, because, erased_on as day, slot, why, overwritten_on is not null as is_done
    from erased_case where ${which} order by case_id`.execute(read.db)
  return rows.map((row) => ({
    caseId: row.case_id,
    because: row.because,
    day: row.day,
    slot: row.slot,
    why: row.why,
    isDone: row.is_done,
  }))
}

/** The slot is overwritten, and nothing else of it lies here. */
export async function noteOverwritten(write: Write, caseId: string, day: string): Promise<void> {
  await sql`update erased_case set overwritten_on = ${day} where case_id = ${caseId}::uuid`.execute(write.db)
}

/** Those of some cases that a database still has a key of, as one that was set back has. */
export async function stillThere(read: Read, caseIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ case_id: string }>`
    select case_id from case_key where case_id = any(${caseIds}::uuid[])`.execute(read.db)
  return rows.map(({ case_id }) => case_id)
}
