import { sql } from 'kysely'
import { HOLDING_ROLES } from '../../domain/access/case-access.ts'
import { instantFromMs, type Instant } from '../../domain/time/instant.ts'
import type { Read } from '../database.ts'

/**
 * When the last of those left the desk who could have read a case: their account was shut, or given another role. Null
 * where none has, or the record of accounts does not say so.
 *
 * @param onlyFor the only ones who may see the case; null where nobody is named
 * @param recused those who must not
 */
export async function leftTheDeskAt(
  read: Read,
  { onlyFor, recused }: { readonly onlyFor: readonly string[] | null; readonly recused: readonly string[] },
): Promise<Instant | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select max(at) as at from account_act as act
    where staff_id <> all(${[...recused]}::uuid[])
      and (${onlyFor === null} or staff_id = any(${[...(onlyFor ?? [])]}::uuid[]))
      and (act = 'shut' and role = any(${HOLDING_ROLES})
        or act = 'role_changed' and role <> all(${HOLDING_ROLES}) and exists (
          select from account_act as before where before.staff_id = act.staff_id and before.n < act.n
            and before.role = any(${HOLDING_ROLES})))`.execute(read.db)
  const at = rows[0]?.at ?? null
  return at === null ? null : instantFromMs(at.getTime())
}
