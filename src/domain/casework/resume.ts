import { triage } from '../intake/triage.ts'
import { refuse } from '../refusal.ts'
import { stateOfPlan } from '../remedy/promise.ts'
import { event } from './case-event.ts'
import { move, refuseUnlessTheirs, type Rule } from './verb.ts'

/**
 * The person goes on with what they had stopped, whenever they want and for no reason given: people stop out of fear
 * or exhaustion, or by a wrong click (UNGP 31 commentary: nothing may be held against them). What was promised counts
 * as promised again; a case that nobody had read gets its time to be read anew.
 */
export const resume: Rule<Record<never, never>> = (kase, _input, context) => {
  if (kase.outcome !== 'withdrawn_by_person') return refuse('not_now', { verb: 'resume' })
  const unread = kase.handler === null
  const { dueAt } = triage(
    {
      kind: kase.kind,
      signs: kase.dangerSigns,
      receivedAt: context.now,
      dateThatWillPass: kase.dateThatWillPass,
    },
    context.calendar,
  )
  return (
    refuseUnlessTheirs(kase, context) ?? [
      event(context, 'resumed', { triageDueAt: unread ? dueAt : null }, {}),
      ...move(kase, unread ? 'received' : stateOfPlan(kase.plan), context),
    ]
  )
}
