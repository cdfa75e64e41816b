import { sql } from 'kysely'
import type { Look, StaffRole } from '../../domain/vocabulary/staff.ts'
import type { Read, Write } from '../database.ts'
import { visibleTo, type Viewer } from './viewer.ts'

type StaffViewer = Extract<Viewer, { kind: 'staff' }>

/** That somebody of the staff read a case, in which hour. */
export interface KeptLook {
  readonly reader: string
  readonly role: StaffRole
  readonly what: Look
  readonly at: Date
}

const HOUR_MS = 3_600_000
/** Days for which it is kept who read a case: as long as somebody may ask what became of their trust. */
const KEPT_DAYS = 730

/** Notes that somebody read these cases; the same in one hour once. */
export async function keepLooks(
  write: Write,
  { id, role }: StaffViewer,
  caseIds: readonly string[],
  what: Look,
  now: string,
): Promise<void> {
  if (caseIds.length === 0) return
  const at = new Date(Math.floor(Date.parse(now) / HOUR_MS) * HOUR_MS)
  await write.db
    .insertInto('case_look')
    .values(caseIds.map((caseId) => ({ case_id: caseId, reader: id, role, what, at })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Who read a case, the newest first; without those who only work for the machine. */
export async function looksAt(read: Read, caseId: string, most: number): Promise<KeptLook[]> {
  return read.db
    .selectFrom('case_look')
    .select(['reader', 'role', 'what', 'at'])
    .where('case_id', '=', caseId)
    .orderBy('at', 'desc')
    .orderBy('reader')
    .orderBy('what')
    .limit(most)
    .execute()
}

/**
 * Those of some cases whose story nobody has, and this one has not opened before: it is opened by a look of its own,
 * which is on record. What came from a published source anybody can read.
 */
export async function unopenedOf(
  read: Read,
  viewer: StaffViewer,
  caseIds: readonly string[],
): Promise<readonly string[]> {
  if (caseIds.length === 0) return []
  // Whoever was asked one thing from outside reads the one case that the person let them into.
  const isAsked =
    viewer.role === 'outside_reviewer'
      ? sql`${viewer.id}::uuid <> all(case_line.read_from_outside)`
      : sql`false`
  const { rows } = await sql<{ case_id: string }>`
    select case_id from case_line where case_line.case_id = any(${[...caseIds]}::uuid[]) and ${visibleTo(viewer)}
      and case_line.handler is null and case_line.channel <> 'import' and not ${isAsked}
      and ${viewer.id}::uuid <> all(case_line.took_part)
      and not exists (select from case_look where case_look.case_id = case_line.case_id
        and case_look.reader = ${viewer.id}::uuid and case_look.what = 'looked')`.execute(read.db)
  return rows.map((row) => row.case_id)
}

/** Forgets who read what, after its time. */
export async function forgetOldLooks(write: Write, now: string): Promise<void> {
  const oldest = new Date(Date.parse(now) - KEPT_DAYS * 24 * HOUR_MS)
  await write.db.deleteFrom('case_look').where('at', '<', oldest).execute()
}
