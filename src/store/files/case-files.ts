import { sql } from 'kysely'
import type { Read, Tx, Write } from '../database.ts'

/** Where a file of a case lies. */
export interface CaseFile {
  readonly caseId: string
  /** Its id inside the case. */
  readonly file: string
  /** The name of its sealed bytes. */
  readonly object: string
  /** Bytes that these take. */
  readonly bytes: number
}

/** Keeps where a file lies, with the entry that says that it was given; on a day of the house, YYYY-MM-DD. */
export async function keepCaseFile(
  tx: Tx,
  { caseId, file, object, bytes }: CaseFile,
  day: string,
): Promise<void> {
  await tx.db
    .insertInto('case_file')
    .values({ case_id: caseId, file, object, bytes, given_on: day })
    .execute()
}

/** Forgets where a file lies: what lies there belongs to nobody from then on. */
export async function forgetCaseFile(tx: Tx, caseId: string, file: string): Promise<void> {
  await tx.db.deleteFrom('case_file').where('case_id', '=', caseId).where('file', '=', file).execute()
}

/** The name under which a file lies; null where it lies nowhere. */
export async function objectOf(read: Read, caseId: string, file: string): Promise<string | null> {
  const row = await read.db
    .selectFrom('case_file')
    .select('object')
    .where('case_id', '=', caseId)
    .where('file', '=', file)
    .executeTakeFirst()
  return row?.object ?? null
}

/** The names of everything that lies of a case. */
export async function objectsOfCase(read: Read, caseId: string): Promise<string[]> {
  const rows = await read.db.selectFrom('case_file').select('object').where('case_id', '=', caseId).execute()
  return rows.map(({ object }) => object)
}

/** Those of some names that belong to a case. */
export async function ownedObjects(read: Read, names: readonly string[]): Promise<ReadonlySet<string>> {
  if (names.length === 0) return new Set()
  const { rows } = await sql<{ object: string }>`
    select object from case_file where object = any(${[...names]}::uuid[])`.execute(read.db)
  return new Set(rows.map(({ object }) => object))
}

/** On whose side a file is given. */
export type GivenBy = 'person' | 'staff'

/** Bytes that were taken in from one side on a day, also of what is gone since. */
export async function bytesOfDay(read: Read, day: string, by: GivenBy): Promise<number> {
  const { rows } = await sql<{ bytes: string }>`
    select bytes from files_of_day where given_on = ${day} and given_by = ${by}`.execute(read.db)
  return Number(rows[0]?.bytes ?? 0)
}

/**
 * Counts bytes that are taken in from one side on a day, as long as they are not more than so many; false where they
 * would be, and nothing is counted then. Whoever counts at the same moment waits for this transaction.
 */
export async function countOfDay(
  tx: Tx,
  { day, by, bytes }: { readonly day: string; readonly by: GivenBy; readonly bytes: number },
  most: number,
): Promise<boolean> {
  if (bytes > most) return false
  const { rows } = await sql`
    insert into files_of_day (given_on, given_by, bytes) values (${day}, ${by}, ${bytes})
    on conflict (given_on, given_by) do update set bytes = files_of_day.bytes + excluded.bytes
      where files_of_day.bytes + excluded.bytes <= ${most}
    returning bytes`.execute(tx.db)
  return rows.length > 0
}

/** Counts that an account opened a file, and answers how many it opened on that day. */
export async function countExposure(write: Write, staff: string, day: string): Promise<number> {
  const { rows } = await sql<{ opened: number }>`
    insert into file_exposure (staff_id, seen_on, opened) values (${staff}, ${day}, 1)
    on conflict (staff_id, seen_on) do update set opened = file_exposure.opened + 1
    returning opened`.execute(write.db)
  return rows[0]!.opened
}
