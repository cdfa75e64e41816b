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

/** Bytes that were given on a day and still lie here. */
export async function bytesOfDay(read: Read, day: string): Promise<number> {
  const { rows } = await sql<{ bytes: string }>`
    select coalesce(sum(bytes), 0) as bytes from case_file where given_on = ${day}`.execute(read.db)
  return Number(rows[0]?.bytes ?? 0)
}

/** Counts that an account opened a file, and answers how many it opened on that day. */
export async function countExposure(write: Write, staff: string, day: string): Promise<number> {
  const { rows } = await sql<{ opened: number }>`
    insert into file_exposure (staff_id, seen_on, opened) values (${staff}, ${day}, 1)
    on conflict (staff_id, seen_on) do update set opened = file_exposure.opened + 1
    returning opened`.execute(write.db)
  return rows[0]!.opened
}
