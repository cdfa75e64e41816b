import type { Limit } from '../vocabulary/clocks.ts'
import { ownClock } from '../vocabulary/clocks.ts'

/** How many grievances came in, were read for the first time, and were ended, over some whole days. */
export interface Counted {
  readonly days: number
  readonly came_in: number
  readonly read: number
  readonly ended: number
  /** Open now. */
  readonly open: number
  /** A promised time has passed for so many now. */
  readonly late: number
}

/** How reading goes: nothing is promised where nothing was read, or something is late already. */
export type ReadingPace = 'keeps' | 'behind' | 'late' | 'nothing'

/** What that means for the promised times. */
export interface Pace {
  readonly cameInPerDay: number
  readonly readPerDay: number
  readonly endedPerDay: number
  /** `behind` when less is read than comes in: then the promised time of reading is broken sooner or later. */
  readonly reading: ReadingPace
  /** After how many days what comes in now is ended, at this pace; null when nothing is ended while some are open. */
  readonly daysToEnd: number | null
  /** Whether that is within the days in which an answer is promised. */
  readonly keepsAnswer: boolean
  readonly promisedDays: number
}

/**
 * The daily figure for whoever leads (severity rule 7(e)): how much comes in, how much is done, and what that means for
 * the promised times. An estimate from what was, and no promise.
 */
export function paceOf({ days, came_in, read, ended, open, late }: Counted): Pace {
  const { limit }: { readonly limit: Limit } = ownClock('CLK-OWN-DECISION-30D')
  const promisedDays = 'days' in limit ? limit.days : 0
  const endedPerDay = ended / days
  const daysToEnd = open === 0 ? 0 : endedPerDay === 0 ? null : Math.ceil(open / endedPerDay)
  return {
    cameInPerDay: came_in / days,
    readPerDay: read / days,
    endedPerDay,
    reading: read < came_in ? 'behind' : late > 0 ? 'late' : read === 0 ? 'nothing' : 'keeps',
    daysToEnd,
    keepsAnswer: daysToEnd !== null && daysToEnd <= promisedDays,
    promisedDays,
  }
}
