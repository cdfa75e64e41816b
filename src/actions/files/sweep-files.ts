import { msOf } from '../../domain/time/instant.ts'
import { sweepArriving } from '../../store/files/arriving.ts'
import { contestMark, turnMark } from '../../store/files/mark.ts'
import { sweepObjects } from '../../store/files/sweep.ts'
import type { House } from '../house.ts'
import { whoseStore } from './whose-store.ts'

/**
 * Takes away whatever lies in the store and on the disk and belongs to no case; answers how much that was. A store that
 * has the mark of another house, or of another day of this one, is left as it is; where it is of another day, no copy of
 * this house sweeps it either until somebody says which one stays.
 */
export async function sweepFiles(house: House): Promise<number> {
  const { store, arriving } = house.files
  const now = msOf(house.now())
  const arrived = await sweepArriving(arriving, now)
  const whose = await whoseStore(house)
  if (whose === 'not_of_this_day') await contestMark(house.database, store)
  if (whose !== 'ours') return arrived
  await turnMark(house.database, store)
  return arrived + (await sweepObjects(house.database, store, now))
}
