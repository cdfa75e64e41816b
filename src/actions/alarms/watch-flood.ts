import { placeAlike } from '../../domain/intake/place-alike.ts'
import { beginAlarm, endAlarm, findAlarms, forgetAlike, isFlooded, takeTurns } from '../../store/alarms.ts'
import { keepPlaced, knownFilings, waitingFilings } from '../../store/intake/sketches.ts'
import type { House } from '../house.ts'
import { tellOfAlarm } from './tell-of-alarm.ts'
import { inTransaction } from '../transaction.ts'

/** Filings that are compared in one go. */
const BATCH = 500

/**
 * Sees whether more is filed within an hour than anybody can read. When it begins, coordinators are told once; while it
 * lasts, each filing is compared with those before it. Nothing of a case changes by it (decision 0021).
 */
export async function watchFlood(house: House, stopping?: AbortSignal): Promise<void> {
  const isNow = await isFlooded(house.database, house.floodAt)
  const was = (await findAlarms(house.database)).some(({ what }) => what === 'flood')
  if (!isNow) {
    if (was) await endFlood(house)
    return
  }
  if (!was) await beginFlood(house)
  await compareFilings(house, stopping)
  await takeTurns(house.database)
}

function beginFlood(house: House): Promise<void> {
  return inTransaction(house, async (tx) => {
    if (await beginAlarm(tx, 'flood', house.now())) await tellOfAlarm(house, tx)
  })
}

function endFlood(house: House): Promise<void> {
  return inTransaction(house, async (tx) => {
    await endAlarm(tx, 'flood')
    await forgetAlike(tx)
  })
}

async function compareFilings(house: House, stopping?: AbortSignal): Promise<void> {
  const known = await knownFilings(house.database, house.keys)
  for (let some = BATCH; some === BATCH && stopping?.aborted !== true;)
    some = await inTransaction(house, async (tx) => {
      const waiting = await waitingFilings(tx, house.keys, BATCH)
      await keepPlaced(tx, house.keys, placeAlike(waiting, known))
      return waiting.length
    })
}
