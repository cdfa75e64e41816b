import { sql, type RawBuilder } from 'kysely'
import { rolesInHouse } from '../../domain/access/staff-powers.ts'
import type { Read } from '../database.ts'
import { HANDS_ON } from './account-acts.ts'

/**
 * True for a row of `staff` that can let somebody into the case of `case_line`: it manages accounts, has come, and is not
 * kept from it. Nor is it an account to which somebody who is kept from it could have had a key since the case came in:
 * whoever makes one, or a link to one, can be its owner.
 */
export function letsIn(): RawBuilder<unknown> {
  return sql`
    not staff.disabled and not staff.waits and staff.role = any(${rolesInHouse('accounts')})
      and (staff.password is not null or staff.elsewhere is not null
        or exists (select from passkey where passkey.staff_id = staff.staff_id))
      and staff.staff_id <> all(case_line.recused)
      and not exists (select from account_act where account_act.staff_id = staff.staff_id
        and account_act.act = any(${HANDS_ON}) and account_act.by_id = any(case_line.recused)
        and account_act.at >= case_line.received_at)`
}

/** Ids of those who can let somebody into this case. */
export async function findersOf(read: Read, caseId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ staff_id: string }>`
    select staff_id from case_line, staff
    where case_id = ${caseId}::uuid and ${letsIn()} order by staff_id`.execute(read.db)
  return rows.map((row) => row.staff_id)
}
