import { localDate } from '../../domain/time/calendar.ts'
import { noteOverwritten, unfinishedErasings, type ErasedCase } from '../../store/erasure/erased-cases.ts'
import { wipeCase } from '../../store/erasure/wipe.ts'
import { objectsOfCase } from '../../store/files/case-files.ts'
import { addToErasedList, erasedListOf } from '../../store/keys/erased-list.ts'
import type { House } from '../house.ts'
import { inTransaction } from '../transaction.ts'
import { removeObjects } from '../files/remove-objects.ts'
import { tellBackups } from './tell-backups.ts'

/**
 * Carries out what is noted as erased: deletes what lies of the case, overwrites its slot, and writes both down, beside
 * the backups too. Begins again where it was stopped. One that cannot be finished harms no other, and is tried again.
 *
 * @returns how many were finished
 */
export async function finishErasing(house: House): Promise<number> {
  let done = 0
  for (const each of await unfinishedErasings(house.database))
    try {
      await finish(house, each)
      done += 1
    } catch (error) {
      const kind = error instanceof Error ? error.name : typeof error
      house.log.error({ caseId: each.caseId, kind }, 'a case could not be erased to the end')
    }
  if (done > 0) tellBackups(house)
  return done
}

async function finish(house: House, { caseId, because, day, slot, why }: ErasedCase): Promise<void> {
  const objects = await objectsOfCase(house.database, caseId)
  // The row before the slot: nobody comes by a row to a slot that is empty.
  await inTransaction(house, (tx) => wipeCase(tx, caseId))
  if (slot !== null) await house.keys.slots.erase(slot, caseId)
  const line = { caseId, slot, day, because, why: why && why.toString('base64url') }
  addToErasedList(erasedListOf(house.keys.slots.path), line)
  await removeObjects(house, objects)
  await noteOverwritten(house.database, caseId, localDate(house.now(), house.calendar.timeZone))
}
