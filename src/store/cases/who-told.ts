import { sql } from 'kysely'
import type { Submitter } from '../../domain/vocabulary/intake.ts'
import type { Read } from '../database.ts'
import { visibleTo, type Viewer } from './viewer.ts'

/** Who told each of some cases, from their first events; those the viewer may not see are left out. */
export async function whoTold(
  read: Read,
  viewer: Viewer,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, Submitter>> {
  if (caseIds.length === 0) return new Map()
  const rows = await read.db
    .selectFrom('case_event')
    .innerJoin('case_line', 'case_line.case_id', 'case_event.case_id')
    .select(['case_event.case_id', sql<Submitter>`case_event.facts->>'submitter'`.as('submitter')])
    .where('case_event.case_id', 'in', [...caseIds])
    .where('case_event.seq', '=', 1)
    .where(visibleTo(viewer))
    .execute()
  return new Map(rows.map((row) => [row.case_id, row.submitter]))
}
