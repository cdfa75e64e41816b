import { z } from 'zod'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { move, verb } from '../case/verb.ts'
import { readAnewDue } from '../intake/read-anew.ts'
import { refuse } from '../refusal.ts'
import { stateOfPlan } from '../remedy/promise.ts'
import { isBefore } from '../time/instant.ts'
import type { CaseState } from '../vocabulary/casework.ts'
import { leavesAsItWas } from './answered-by.ts'
import { refuseOldForm, seenStops } from './seen-stops.ts'
import { isUnread } from './unread.ts'

/**
 * The person goes on with what they had stopped, or brings back what two of us took for nobody's story, whenever they
 * want and for no reason given: people stop out of fear or exhaustion, or by a wrong click (UNGP 31 commentary:
 * nothing may be held against them). What was promised counts as promised again, without the time in between; a case
 * that nobody had read gets its time to be read anew; and what an appeal sent back meanwhile is looked at.
 */
export const resume = verb({
  name: 'resume',
  chapter: 'casework',
  by: ['person', 'staff'],
  from: { closed: ['received', 'assessing', 'delivering', 'confirming'] },
  theirs: true,
  input: z.object({ stops: seenStops() }),
  can: ({ outcome }) =>
    outcome === 'withdrawn_by_person' || outcome === 'set_aside'
      ? null
      : refuse('not_now', { verb: 'resume' }),
  decide(kase, { stops }, context) {
    const triageDueAt = isUnread(kase) ? readAnewDue(kase, context.now, context.calendar) : null
    return (
      refuseOldForm(kase, stops) ?? [
        event(context, 'resumed', { triageDueAt }, {}),
        ...move(kase, triageDueAt === null ? whereItStood(kase) : 'received', context),
      ]
    )
  },
  known: ({ stops }) => ({ stops }),
})

function whereItStood(kase: Case): CaseState {
  const sentBack = kase.appeals.some(
    ({ against, decided }) =>
      // What was wrong with us is put right beside the case, wherever it stands.
      against === 'decision' &&
      decided !== null &&
      !leavesAsItWas(decided.outcome) &&
      !isBefore(decided.at, kase.closedAt ?? decided.at),
  )
  return sentBack ? 'assessing' : stateOfPlan(kase.plan)
}
