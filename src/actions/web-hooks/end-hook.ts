import { isUuid } from '../../domain/is-uuid.ts'
import { deleteHook } from '../../store/web-hooks.ts'
import type { House } from '../house.ts'
import { onRecord, type Hand } from '../staff/hand.ts'
import { inTransaction } from '../transaction.ts'

/** Ends one, which takes nobody else; false when there is none. */
export async function endHook(house: House, by: Exclude<Hand, 'machine'>, id: string): Promise<boolean> {
  if (!isUuid(id)) return false
  return inTransaction(house, async (tx) => {
    if (!(await deleteHook(tx, id))) return false
    await onRecord(house, tx, by, { act: 'hook_ended' })
    return true
  })
}
