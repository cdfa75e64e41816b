import { sql, type RawBuilder } from 'kysely'
import { rolesInHouse } from '../../domain/access/staff-powers.ts'
import type { Read } from '../database.ts'

/**
 * True for a row of `staff` that can let somebody into the case of `case_line`: it manages accounts, has come, and is not
 * kept from it.
 */
export function letsIn(): RawBuilder<unknown> {
  return sql`
    ${hasCome()} and staff.role = any(${rolesInHouse('accounts')}) and staff.staff_id <> all(case_line.recused)`
}

/** True for a row of `staff` that is open and has a way in: nobody else can do anything, or read. */
export function hasCome(): RawBuilder<boolean> {
  return sql<boolean>`(not staff.disabled and not staff.waits
    and (staff.password is not null or staff.elsewhere is not null
      or exists (select from passkey where passkey.staff_id = staff.staff_id)))`
}

/** Ids of those who can let somebody into this case. */
export async function findersOf(read: Read, caseId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ staff_id: string }>`
    select staff_id from case_line, staff
    where case_id = ${caseId}::uuid and ${letsIn()} order by staff_id`.execute(read.db)
  return rows.map((row) => row.staff_id)
}

/** True for a row of `staff` that is of another account than one that is taken for shut. */
export function isOther(without: string | undefined): RawBuilder<boolean> {
  return without === undefined ? sql<boolean>`true` : sql<boolean>`staff.staff_id <> ${without}::uuid`
}
