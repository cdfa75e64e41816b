import { holdAccount } from '../../store/staff/endings.ts'
import type { OpenAccount } from '../../store/staff/accounts.ts'
import { insertSession } from '../../store/staff/sessions.ts'
import type { Tx } from '../../store/database.ts'
import type { House } from '../house.ts'
import { inTransaction } from '../transaction.ts'
import { onRecord } from './hand.ts'
import { newSecret } from './secrets.ts'

/** Hours a session lasts: one working day. */
export const SESSION_HOURS = 10

/** By what somebody showed who they are. */
export interface ShownBy {
  /** Two things proved it, or one that needs a second by itself. */
  readonly byTwo: boolean
  /** They did it just now: a place that keeps them signed in does not count. */
  readonly anew: boolean
}

/**
 * Begins a visit of somebody who proved who they are; answers its token. It is on record. Null where a key of the account
 * was ended, or the account shut, since it was read: what proved it holds no more.
 */
export function beginVisit(
  house: House,
  { id, role, endings }: Pick<OpenAccount, 'id' | 'role' | 'endings'>,
  shown: ShownBy,
): Promise<string | null> {
  return inTransaction(house, async (tx) => {
    if (!(await holdAccount(tx, id, endings))) return null
    await onRecord(house, tx, { id, role }, { act: 'signed_in', staffId: id })
    return keepVisit(house, tx, id, shown)
  })
}

/** A visit from now on; answers its token. */
export async function keepVisit(
  house: House,
  tx: Tx,
  staffId: string,
  { byTwo, anew }: ShownBy,
): Promise<string> {
  const token = newSecret()
  const beganAt = new Date(house.now())
  const end = new Date(beganAt.getTime() + SESSION_HOURS * 3_600_000)
  await insertSession(tx, house.keys, token, staffId, end, {
    beganAt,
    byTwo,
    provenAt: anew ? beganAt : null,
  })
  return token
}
