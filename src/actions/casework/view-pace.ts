import { paceOf, type Pace } from '../../domain/casework/pace.ts'
import { addCalendarDays, localDate } from '../../domain/time/calendar.ts'
import { countDays, type DayCount } from '../../store/cases/count-days.ts'
import { countQueues } from '../../store/cases/list-cases.ts'
import type { Viewer } from '../../store/cases/viewer.ts'
import type { House } from '../house.ts'

/** Whole days before today that the pace is worked out from. */
export const PACE_DAYS = 14
/** Days that are shown one by one, today among them. */
const SHOWN_DAYS = 7

export interface PaceView extends Pace {
  /** The last days, today first. */
  readonly days: readonly DayCount[]
  readonly open: number
  readonly late: number
}

/** The daily figure for whoever leads. */
export async function viewPace(house: House, viewer: Extract<Viewer, { kind: 'staff' }>): Promise<PaceView> {
  const { timeZone } = house.calendar
  const now = house.now()
  const dates = Array.from({ length: PACE_DAYS + 1 }, (_, back) =>
    localDate(addCalendarDays(now, -back, timeZone), timeZone),
  )
  const [days, lengths] = await Promise.all([
    countDays(house.database, house.keys, dates, viewer),
    countQueues(house.database, viewer),
  ])
  const sum = (what: 'came_in' | 'read' | 'ended') =>
    days.slice(1).reduce((total, day) => total + day[what], 0)
  const open = (lengths.worklist ?? 0) + (lengths.parked ?? 0)
  const late = lengths.late ?? 0
  const counted = {
    days: PACE_DAYS,
    came_in: sum('came_in'),
    read: sum('read'),
    ended: sum('ended'),
    open,
    late,
  }
  return { ...paceOf(counted), days: days.slice(0, SHOWN_DAYS), open, late }
}
