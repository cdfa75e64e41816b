import { sql } from 'kysely'
import type { WorkLine } from '../../domain/case/work-order.ts'
import { instantFromMs } from '../../domain/time/instant.ts'
import type { Read } from '../database.ts'
import { conditionsOf, inQueue, type Condition, type ListFilter } from './list-parts.ts'
import { visibleTo, type Viewer } from './viewer.ts'

/** What stands on the list of work by itself while a flood lasts: all but what is alike and unread. */
export const UNLIKE: Condition = sql`(case_line.alike is null or case_line.state <> 'received')`

/**
 * What is alike and unread, one line for each kind in each priority, in the place of its first; one that is alone is a
 * line like others. Each counts as a case everywhere, and opens by itself.
 *
 * @param after the place of the last that was shown
 */
export async function foldsBehind(
  read: Read,
  viewer: Viewer,
  filter: ListFilter,
  after: string | null,
  length: number,
): Promise<readonly WorkLine[]> {
  const which = sql.join(
    [inQueue('worklist', viewer), visibleTo(viewer), ...conditionsOf(filter, viewer, 'worklist')],
    sql` and `,
  )
  const { rows } = await sql<{
    count: string
    place: string
    case_id: string
    next_due: Date | null
  }>`
    with fold as (
      select alike, count(*) as count, min(worklist_key) as place from case_line
      where case_line.alike is not null and case_line.state = 'received' and ${which}
      group by priority, alike)
    select fold.*, case_line.case_id, case_line.next_due
    from fold join case_line on case_line.alike = fold.alike and case_line.worklist_key = fold.place
    where ${after === null ? sql`true` : sql`fold.place > ${after}`}
    order by fold.place limit ${length}`.execute(read.db)
  return rows.map(({ count, place, case_id, next_due }) => ({
    id: case_id,
    worklistKey: place,
    lateKey: null,
    promised: next_due === null ? null : instantFromMs(next_due.getTime()),
    fold: Number(count) > 1 ? { alike: case_id, count: Number(count) } : undefined,
  }))
}
