import type { AlarmCode } from '../../domain/vocabulary/alarm.ts'
import { beginAlarm } from '../../store/alarms.ts'
import { NIL_ID } from '../../store/nil-id.ts'
import { putOutbox } from '../../store/outbox.ts'
import type { House } from '../house.ts'
import { inTransaction } from '../transaction.ts'

/**
 * Notes that something befell the house itself, and once for each time that it begins leaves word of it where everything
 * waits that colleagues and other programs are told.
 */
export function raiseAlarm(house: House, what: AlarmCode): Promise<void> {
  return inTransaction(house, async (tx) => {
    // It belongs to no case.
    if (await beginAlarm(tx, what, house.now())) await putOutbox(tx, 'alarm', NIL_ID)
  })
}
