import { sql } from 'kysely'
import { HOLDING_ROLES } from '../../domain/access/case-access.ts'
import type { Read } from '../database.ts'

/**
 * True when some case, whatever its state, is for named staff alone, and of them only this one has an open account that
 * opens cases, or is a coordinator with one: what is late there would be on the list of nobody who answers for the house.
 */
export async function isLastNamed(read: Read, staffId: string): Promise<boolean> {
  const { rows } = await sql<{ last: boolean }>`
    select exists (select from case_line
      where also_seen_by @> array[${staffId}::uuid] and also_seen_by <> '{}'
        and ${staffId}::uuid = any(only_for)
        and not exists (select from staff
          where staff_id = any(only_for) and staff_id <> ${staffId}::uuid and not disabled and not waits
            and role = any(${HOLDING_ROLES})
            and (role = 'coordinator' or not exists (select from staff as leaving
              where leaving.staff_id = ${staffId}::uuid and leaving.role = 'coordinator')))) as last`.execute(
    read.db,
  )
  return rows[0]?.last === true
}
