import { wordOfOrganisation } from '../remedy/word-of-organisation.ts'
import { isOutstanding } from '../remedy/promise.ts'
import type { Calendar } from '../time/calendar.ts'
import type { CodeOf } from '../vocabulary/code.ts'
import type { Case } from '../case/case.ts'
import { courseOf } from './course.ts'
import { standingFinding, foundNothing } from './finding.ts'
import { openAppeals } from './open-appeals.ts'
import { isDutyOpen } from './open-duties.ts'

/** What the person reads at the top of their page. */
export const HEADINGS = [
  { code: 'received' },
  { code: 'finding_out' },
  { code: 'told_what_we_found' },
  { code: 'decision_changed' },
  { code: 'looked_at_again' },
  { code: 'looking_for_remedy' },
  { code: 'offer_to_look_at' },
  { code: 'asking_who_is_to_do_it' },
  { code: 'being_put_right' },
  { code: 'please_check' },
  { code: 'appeal_open' },
  { code: 'coming_to_an_end' },
  { code: 'stopped' },
  { code: 'something_owed' },
  { code: 'ended' },
] as const
export type Heading = CodeOf<typeof HEADINGS>

/**
 * Where it stands, said so that it agrees with the newest decision: whoever won an appeal is told so, only what was
 * sent back is looked at anew, and nothing is being put right before whoever is to do it has said so (red line 15).
 */
export function headingOf(kase: Case, calendar: Calendar): Heading {
  // A complaint about us is about no decision, and says nothing of where the case stands.
  if (openAppeals(kase).some(({ against }) => against === 'decision')) return 'appeal_open'
  if (kase.state === 'closed') {
    if (kase.outcome === 'withdrawn_by_person') return 'stopped'
    return isDutyOpen(kase) ? 'something_owed' : 'ended'
  }
  switch (courseOf(kase, calendar).step) {
    case 'carry_out_the_change':
      return 'decision_changed'
    case 'look_again':
      return 'looked_at_again'
    case 'read_by_a_person':
      return 'received'
    case 'your_answer':
      return 'offer_to_look_at'
    case 'please_check':
      return 'please_check'
    case 'deliver_what_was_promised':
      return isWithoutTheirWord(kase) ? 'asking_who_is_to_do_it' : 'being_put_right'
    case 'end_the_case': {
      const finding = standingFinding(kase)
      return finding && foundNothing(finding) ? 'told_what_we_found' : 'coming_to_an_end'
    }
    case 'offer_what_puts_it_right':
      return 'looking_for_remedy'
    default:
      return 'finding_out'
  }
}

/** True while of all that is on its way nothing has the word of whoever is to do it. */
function isWithoutTheirWord(kase: Case): boolean {
  const awaited = kase.plan.filter(isOutstanding)
  return !awaited.some(
    (action) => action.state === 'in_progress' || wordOfOrganisation(kase, action).code === 'commits',
  )
}
