import type { AlarmCode } from '../../domain/vocabulary/alarm.ts'
import { endAlarm } from '../../store/alarms.ts'
import type { Room } from '../../store/disk/room.ts'
import type { House } from '../house.ts'
import { raiseAlarm } from './raise-alarm.ts'

const ALARM_OF: Readonly<Record<Room, AlarmCode | null>> = {
  enough: null,
  low: 'disk_low',
  full: 'disk_full',
}

/** Sees how much room is left; those who lead are told once when it becomes little, and once more when it is gone. */
export async function watchDisk(house: House): Promise<void> {
  const now = ALARM_OF[await house.room()]
  for (const over of ['disk_low', 'disk_full'] as const)
    if (over !== now) await endAlarm(house.database, over)
  if (now !== null) await raiseAlarm(house, now)
}
