import { sql } from 'kysely'
import { visibleTo, type Viewer } from '../cases/viewer.ts'
import type { Read } from '../database.ts'
import { readFrom } from './positions.ts'

/** One entry in the ledger of a case, without its texts. */
export interface Change {
  readonly caseId: string
  readonly seq: number
  readonly kind: string
}

/** What came behind a place, as far as a viewer may see it now, and how far was looked. */
export interface Changes {
  readonly changes: readonly Change[]
  readonly position: number
  /** False when there is nothing behind it yet. */
  readonly goesOn: boolean
}

/** Commits looked at in one step. */
const STEP = 500

export async function changesFrom(read: Read, viewer: Viewer, after: number): Promise<Changes> {
  const placed = await readFrom(read, after, STEP)
  const last = placed.at(-1)
  if (last === undefined) return { changes: [], position: after, goesOn: false }
  const { rows } = await sql<{ caseId: string; seq: number; kind: string }>`
    select e.case_id as "caseId", e.seq, e.kind
    from unnest(${placed.map(({ caseId }) => caseId)}::uuid[], ${placed.map(({ first }) => first)}::integer[],
      ${placed.map((each) => each.last)}::integer[]) with ordinality as p(case_id, first, last, place)
    join case_line on case_line.case_id = p.case_id
    join case_event e on e.case_id = p.case_id and e.seq between p.first and p.last
    where ${visibleTo(viewer)}
    order by p.place, e.seq`.execute(read.db)
  return { changes: rows, position: last.position, goesOn: placed.length === STEP }
}
