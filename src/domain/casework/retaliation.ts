import type { Calendar } from '../time/calendar.ts'
import type { Instant } from '../time/instant.ts'
import { ownDue } from '../time/own-due.ts'
import type { Case } from '../case/case.ts'

/**
 * Until when somebody looks, when the person says that they are made to suffer for having written to us: 24 hours
 * after the first such message (UNGP 31 commentary: prevent retaliation). Null when none waits for an answer.
 */
export function retaliationDue({ retaliationSince }: Case, calendar: Calendar): Instant | null {
  return retaliationSince === null ? null : ownDue('CLK-OWN-RETALIATION-24H', retaliationSince, calendar)
}
