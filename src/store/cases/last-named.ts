import { sql } from 'kysely'
import { HOLDING_ROLES } from '../../domain/access/case-access.ts'
import type { Read } from '../database.ts'

/**
 * True when some case, whatever its state, is for named staff alone, and without this one nobody is left of them who has
 * an open account that opens cases and answers for the house: a coordinator, or two of us where no coordinator is among
 * them. What is late there would be on the list of nobody, or of one alone who could bury it.
 */
export async function isLastNamed(read: Read, staffId: string): Promise<boolean> {
  const { rows } = await sql<{ last: boolean }>`
    select exists (select from case_line
      where also_seen_by @> array[${staffId}::uuid] and also_seen_by <> '{}'
        and ${staffId}::uuid = any(only_for)
        and not exists (select from staff
          where staff_id = any(only_for) and staff_id <> ${staffId}::uuid and not disabled and not waits
            and role = any(${HOLDING_ROLES})
          having bool_or(role = 'coordinator') or (count(*) > 1 and not exists (select from staff as leaving
            where leaving.staff_id = ${staffId}::uuid and leaving.role = 'coordinator')))) as last`.execute(
    read.db,
  )
  return rows[0]?.last === true
}
