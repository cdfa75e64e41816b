import { z } from '@hono/zod-openapi'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { STAFF_ROLES } from '../../domain/vocabulary/staff.ts'
import { isLastNamed } from '../../store/cases/last-named.ts'
import { newId } from '../../store/ids.ts'
import {
  hasNoStaff,
  insertStaff,
  listStaff,
  setDisabled,
  type StaffAccount,
} from '../../store/staff/accounts.ts'
import { deleteFirstAccountLinks } from '../../store/staff/sessions.ts'
import type { House } from '../house.ts'
import { isInvalid, parseInput, type Invalid } from '../parse-input.ts'
import { inTransaction } from '../transaction.ts'
import { hashPassword } from './passwords.ts'
import { newPassword } from './secrets.ts'

const staffInput = z.object({
  email: z.email().max(254).meta({ field: 'short_text' }),
  name: z.string().trim().max(200).optional().meta({ field: 'short_text' }),
  role: z.enum(codesOf(STAFF_ROLES)).meta({ field: 'choice' }),
})

/** An account with a password that is shown once; `taken` when the address has one already. */
export async function addStaff(
  house: House,
  raw: unknown,
): Promise<{ readonly id: string; readonly password: string } | Invalid | { readonly taken: true }> {
  const input = parseInput(staffInput, raw)
  if (isInvalid(input)) return input
  const password = newPassword()
  const passwordHash = await hashPassword(password)
  const id = newId(house.now())
  const name = input.name || (input.email.split('@')[0] ?? input.email)
  const added = await inTransaction(house, async (tx) => {
    await deleteFirstAccountLinks(tx)
    return insertStaff(tx, house.keys, { id, email: input.email, name, role: input.role, passwordHash })
  })
  return added ? { id, password } : { taken: true }
}

/** Everybody with an account. */
export function everybody(house: House): Promise<StaffAccount[]> {
  return listStaff(house.database, house.keys)
}

/**
 * Shuts an account, or opens it again. False, and nothing is done, where nobody else could then open some case that is
 * for named staff alone: nobody's story is lost with an account.
 */
export async function shutAccount(house: House, staffId: string, disabled: boolean): Promise<boolean> {
  if (disabled && (await isLastNamed(house.database, staffId))) return false
  await inTransaction(house, (tx) => setDisabled(tx, staffId, disabled))
  return true
}

/** True when nobody can sign in yet, so that the start prints a one-time link. */
export function needsFirstAccount(house: House): Promise<boolean> {
  return hasNoStaff(house.database)
}
