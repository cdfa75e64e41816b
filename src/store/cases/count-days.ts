import { sql } from 'kysely'
import { DAILY, dayCounter, dayTakenOff, type Daily } from '../../domain/case/queues.ts'
import type { LocalDate } from '../../domain/time/calendar.ts'
import type { Read } from '../database.ts'
import type { Viewer } from './viewer.ts'

/** What was counted on one day. */
export type DayCount = Readonly<Record<Daily, number>> & { readonly day: LocalDate }

/** What came in, was read and was ended on some days, from the counters; without what the viewer must not see. */
export async function countDays(
  read: Read,
  days: readonly LocalDate[],
  viewer: Extract<Viewer, { kind: 'staff' }>,
): Promise<DayCount[]> {
  const names = days.flatMap((day) =>
    DAILY.flatMap((what) => [dayCounter(what, day), dayTakenOff(what, day, viewer.id)]),
  )
  const rows = await read.db
    .selectFrom('queue_count')
    .select(['queue', sql<string>`sum(n)`.as('n')])
    .where('queue', 'in', names)
    .groupBy('queue')
    .execute()
  const found = new Map(rows.map(({ queue, n }) => [queue, Number(n)]))
  const at = (what: Daily, day: LocalDate) =>
    (found.get(dayCounter(what, day)) ?? 0) - (found.get(dayTakenOff(what, day, viewer.id)) ?? 0)
  return days.map((day) => ({
    day,
    came_in: at('came_in', day),
    read: at('read', day),
    ended: at('ended', day),
  }))
}
