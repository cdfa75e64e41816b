import { sql } from 'kysely'
import type { Read } from '../database.ts'

/** Cases read at once. */
const BATCH = 200

/** Some closed cases that ended before a moment, after an id; how, is sealed. They may have ended anew since. */
export async function endedBefore(read: Read, before: Date, after: string): Promise<string[]> {
  const { rows } = await sql<{ case_id: string }>`
    select l.case_id from case_line l
    where l.state = 'closed' and l.case_id > ${after}::uuid and exists (
      select from case_event e where e.case_id = l.case_id and e.kind = 'closed' and e.at < ${before})
    order by l.case_id limit ${BATCH}`.execute(read.db)
  return rows.map(({ case_id }) => case_id)
}
