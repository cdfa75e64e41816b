import { msOf } from '../../domain/time/instant.ts'
import { sweepArriving } from '../../store/files/arriving.ts'
import { sweepObjects } from '../../store/files/sweep.ts'
import type { House } from '../house.ts'

/** Takes away whatever lies in the store and on the disk and belongs to no case; answers how much that was. */
export async function sweepFiles(house: House): Promise<number> {
  const { store, arriving } = house.files
  const now = msOf(house.now())
  return (await sweepArriving(arriving, now)) + (await sweepObjects(house.database, store, now))
}
