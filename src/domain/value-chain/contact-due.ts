import type { Case } from '../case/case.ts'
import { isUrgent } from '../casework/overview.ts'
import type { Calendar } from '../time/calendar.ts'
import type { Instant } from '../time/instant.ts'
import { ownDue } from '../time/own-due.ts'

/** Until when whoever is asked to be the contact answers: 4 hours for P1, else 2 working days (domain reference 6). */
export function contactDue(kase: Case, asked: Instant, calendar: Calendar): Instant {
  return ownDue(isUrgent(kase) ? 'CLK-OWN-HANDOVER-P1-4H' : 'CLK-OWN-HANDOVER-2WD', asked, calendar)
}
