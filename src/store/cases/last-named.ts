import { sql } from 'kysely'
import { HOLDING_ROLES } from '../../domain/access/case-access.ts'
import type { Read } from '../database.ts'

/** True when some case, whatever its state, is for named staff alone, and of them only this one has an open account that
 * opens cases. */
export async function isLastNamed(read: Read, staffId: string): Promise<boolean> {
  const { rows } = await sql<{ last: boolean }>`
    select exists (select from case_line
      where also_seen_by @> array[${staffId}::uuid] and also_seen_by <> '{}'
        and ${staffId}::uuid = any(only_for)
        and not exists (select from staff
          where staff_id = any(only_for) and staff_id <> ${staffId}::uuid and not disabled and not waits
            and role = any(${HOLDING_ROLES}))) as last`.execute(read.db)
  return rows[0]?.last === true
}
