import type { Case } from '../case/case.ts'
import type { Calendar } from '../time/calendar.ts'
import { earliest, type Instant } from '../time/instant.ts'
import { ownDue } from '../time/own-due.ts'
import { ownViewDue } from './own-view.ts'
import { delayInForce } from './second-person.ts'

/**
 * Until when a second person looks: one working day after a date has passed, they have rated what is lost since; two
 * after the person said that it is graver than we did, they have raised ours or answered (domain reference 4, rules 4
 * and 10). Null when nobody waits for that.
 */
export function secondLookDue(kase: Case, calendar: Calendar): Instant | null {
  if (kase.closedAt !== null) return null
  return earliest(
    ownViewDue(kase, calendar),
    ...kase.impacts.map((impact) => {
      const passedAt = impact.delay?.passedAt ?? null
      if (passedAt === null || delayInForce(impact) === null) return null
      return ownDue('CLK-OWN-WHAT-IS-LOST-1WD', passedAt, calendar)
    }),
  )
}
