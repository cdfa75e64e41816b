import type { StaffRole } from '../../domain/vocabulary/staff.ts'
import { insertSession } from '../../store/staff/sessions.ts'
import type { House } from '../house.ts'
import { inTransaction } from '../transaction.ts'
import { onRecord } from './hand.ts'
import { newSecret } from './secrets.ts'

/** Hours a session lasts: one working day. */
export const SESSION_HOURS = 10

/**
 * Begins a visit of somebody who proved who they are; answers its token. It is on record.
 *
 * @param byTwo two things proved it, or one that needs a second by itself
 */
export async function beginVisit(
  house: House,
  { id, role }: { readonly id: string; readonly role: StaffRole },
  { byTwo }: { readonly byTwo: boolean },
): Promise<string> {
  const token = newSecret()
  const now = new Date(house.now())
  const end = new Date(now.getTime() + SESSION_HOURS * 3_600_000)
  await inTransaction(house, async (tx) => {
    await insertSession(tx, house.keys, token, id, end, { beganAt: now, byTwo })
    await onRecord(house, tx, { id, role }, { act: 'signed_in', staffId: id })
  })
  return token
}
