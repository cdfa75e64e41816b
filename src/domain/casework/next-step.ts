import { isOutstanding } from '../remedy/promise.ts'
import type { Calendar } from '../time/calendar.ts'
import { earliest, isBefore, type Instant } from '../time/instant.ts'
import { ownDue } from '../time/own-due.ts'
import type { CodeOf } from '../vocabulary/code.ts'
import type { Case } from './case.ts'
import { newsDue } from './news.ts'
import { caseSeverity } from './overview.ts'

/** What happens next, in the words of the status page. */
export const NEXT_STEPS = [
  { code: 'read_by_a_person' },
  { code: 'tell_you_what_we_found' },
  { code: 'your_answer' },
  { code: 'deliver_what_was_promised' },
  { code: 'please_check' },
  { code: 'decide_your_appeal' },
  { code: 'nothing_open' },
] as const
export type NextStep = CodeOf<typeof NEXT_STEPS>

export interface Next {
  readonly step: NextStep
  /** Until when; null where the person has all the time they want. */
  readonly by: Instant | null
}

/**
 * The one thing that comes next and by when (UNGP 31(c), predictable). Every state has an answer, so that silence
 * is never the answer.
 */
export function nextStep(kase: Case, calendar: Calendar): Next {
  const appeal = kase.appeals.find((each) => each.decided === null)
  if (appeal) return { step: 'decide_your_appeal', by: appeal.dueAt }
  switch (kase.state) {
    case 'received':
      return { step: 'read_by_a_person', by: kase.triageDueAt }
    case 'assessing': {
      const urgent = caseSeverity(kase).priority === 'P1'
      const clock = urgent ? 'CLK-OWN-DECISION-P1-7D' : 'CLK-OWN-DECISION-30D'
      return {
        step: 'tell_you_what_we_found',
        by: ownDue(clock, kase.lookedAtAgainSince ?? kase.receivedAt, calendar),
      }
    }
    case 'offered':
      return { step: 'your_answer', by: null }
    case 'delivering':
      return { step: 'deliver_what_was_promised', by: nextDelivery(kase) }
    case 'confirming':
      return { step: 'please_check', by: null }
    case 'closed':
      return { step: 'nothing_open', by: null }
  }
}

/** What the desk has to do next: the next step, or before it a word to the person. */
export const DESK_STEPS = [...NEXT_STEPS, { code: 'hear_from_us' }] as const
export type DeskStep = CodeOf<typeof DESK_STEPS>

/** The step whose time is over first, so that nobody is left without news while they wait for something else. */
export function deskStep(
  kase: Case,
  calendar: Calendar,
): { readonly step: DeskStep; readonly by: Instant | null } {
  const next = nextStep(kase, calendar)
  const by = kase.kind === 'grievance' ? newsDue(kase, calendar) : null
  if (next.step === 'decide_your_appeal') return next
  return by === null || (next.by !== null && !isBefore(by, next.by)) ? next : { step: 'hear_from_us', by }
}

/** When the next promised action is due. */
function nextDelivery(kase: Case): Instant | null {
  return earliest(...kase.plan.filter(isOutstanding).map((action) => action.dueAt))
}
