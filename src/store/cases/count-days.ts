import { DAILY, dayCounter, type Daily } from '../../domain/case/queues.ts'
import type { LocalDate } from '../../domain/time/calendar.ts'
import type { Read } from '../database.ts'
import type { Keyring } from '../keys/keyring.ts'
import { countFigures } from './count-figures.ts'
import type { Viewer } from './viewer.ts'

/** What was counted on one day. */
export type DayCount = Readonly<Record<Daily, number>> & { readonly day: LocalDate }

/** What came in, was read and was ended on some days, from the counters; without what the viewer must not see. */
export async function countDays(
  read: Read,
  keys: Keyring,
  days: readonly LocalDate[],
  viewer: Extract<Viewer, { kind: 'staff' }>,
): Promise<DayCount[]> {
  const names = days.flatMap((day) => DAILY.map((what) => dayCounter(what, day)))
  const figures = await countFigures(read, keys, names, viewer)
  const at = (what: Daily, day: LocalDate) => figures.get(dayCounter(what, day)) ?? 0
  return days.map((day) => ({
    day,
    came_in: at('came_in', day),
    read: at('read', day),
    ended: at('ended', day),
  }))
}
