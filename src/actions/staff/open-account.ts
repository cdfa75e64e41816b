import type { StaffRole } from '../../domain/vocabulary/staff.ts'
import { newId } from '../../store/ids.ts'
import { insertStaff } from '../../store/staff/accounts.ts'
import type { House } from '../house.ts'
import { inTransaction } from '../transaction.ts'
import { hashPassword } from './passwords.ts'
import { newPassword } from './secrets.ts'

/**
 * An open account with a password that its maker knows, for the invented example and for tests: no door leads here.
 * Null when the address has one already.
 */
export async function openAccount(
  house: House,
  { email, name, role }: { readonly email: string; readonly name: string; readonly role: StaffRole },
): Promise<{ readonly id: string; readonly password: string } | null> {
  const password = newPassword()
  const passwordHash = await hashPassword(password)
  const id = newId(house.now())
  const account = { id, email, name, role, passwordHash }
  const added = await inTransaction(house, (tx) => insertStaff(tx, house.keys, account))
  return added ? { id, password } : null
}
