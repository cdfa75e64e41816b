import { isUuid } from '../../domain/is-uuid.ts'
import { setConfirmed } from '../../store/web-hooks.ts'
import type { House } from '../house.ts'
import { onRecord, type Hand } from '../staff/hand.ts'
import { inTransaction } from '../transaction.ts'

/** A second person says yes; false where there is none that waits, or where they asked for it themselves. */
export async function confirmHook(house: House, by: Exclude<Hand, 'machine'>, id: string): Promise<boolean> {
  if (!isUuid(id)) return false
  return inTransaction(house, async (tx) => {
    if (!(await setConfirmed(tx, id, by.id))) return false
    await onRecord(house, tx, by, { act: 'hook_confirmed' })
    return true
  })
}
