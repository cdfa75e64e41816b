import { endAlarm, findAlarms, forgetAlike, isFlooded, takeTurns } from '../../store/alarms.ts'
import type { House } from '../house.ts'
import { inTransaction } from '../transaction.ts'
import { compareFilings, forgetKnown } from './compare-filings.ts'
import { raiseAlarm } from './raise-alarm.ts'

/** Lines that are changed in one go. */
const BATCH = 100

/**
 * Sees whether more is filed within an hour than anybody can read. When it begins, coordinators are told once; while it
 * lasts, each filing is compared with those before it. Nothing of a case changes by it (decision 0021).
 */
export async function watchFlood(house: House, stopping?: AbortSignal): Promise<void> {
  const isNow = await isFlooded(house.database, house.floodAt)
  const was = (await findAlarms(house.database)).some(({ what }) => what === 'flood')
  if (!isNow) {
    forgetKnown(house)
    if (was) await endFlood(house)
    return
  }
  if (!was) await raiseAlarm(house, 'flood')
  await compareFilings(house, stopping)
  await takeTurns(house.database)
}

/** The alarm last: killed in between, it is ended by the next look. */
async function endFlood(house: House): Promise<void> {
  for (let some = BATCH; some === BATCH;) some = await inTransaction(house, (tx) => forgetAlike(tx, BATCH))
  await endAlarm(house.database, 'flood')
}
