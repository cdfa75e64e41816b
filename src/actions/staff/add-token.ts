import type { StaffRole } from '../../domain/vocabulary/staff.ts'
import { newId } from '../../store/ids.ts'
import { findToken, insertToken } from '../../store/staff/sessions.ts'
import type { House } from '../house.ts'
import { newSecret } from './secrets.ts'

/** A token for the API with the powers of a role; its secret is shown once. */
export async function addToken(
  house: House,
  role: StaffRole,
): Promise<{ readonly id: string; readonly token: string }> {
  const id = newId(house.now())
  const secret = `amends_${newSecret()}`
  await insertToken(house.database, house.keys, { id, secret, role })
  return { id, token: secret }
}

/** Whose token this is. */
export function whoseToken(house: House, secret: string) {
  return findToken(house.database, house.keys, secret)
}
