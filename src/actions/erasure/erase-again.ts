import { isErasingReason } from '../../domain/vocabulary/erasing.ts'
import { noteErased, stillThere } from '../../store/erasure/erased-cases.ts'
import { erasedListOf, readErasedList, type ErasedLine } from '../../store/keys/erased-list.ts'
import type { House } from '../house.ts'
import { inTransaction } from '../transaction.ts'
import { finishErasing } from './finish-erasing.ts'

/**
 * Erases again what is on the list of erased cases and is in the database all the same, because that was set back to
 * before; and finishes what was begun. A case that is held by then is erased as it was: a hold that a database brings
 * back was ended before the case was erased.
 *
 * @param more lines beside those of the list of this house
 * @returns how many cases were there again
 */
export async function eraseAgain(house: House, more: readonly ErasedLine[] = []): Promise<number> {
  const list = [...readErasedList(erasedListOf(house.keys.slots.path)), ...more]
  const lines = new Map(list.map((line) => [line.caseId, line]))
  const back = lines.size === 0 ? [] : await stillThere(house.database, [...lines.keys()])
  for (const caseId of back) {
    const { because, day, why } = lines.get(caseId)!
    const reason = isErasingReason(because) ? because : 'house'
    const sealed = why === null ? null : Buffer.from(why, 'base64url')
    await inTransaction(house, (tx) => noteErased(tx, { caseId, because: reason, day, why: sealed }))
  }
  await finishErasing(house)
  return back.length
}
