import { isBefore, msOf, plusMs, type Instant } from '../time/instant.ts'
import type { RemedyAction } from './plan.ts'
import { isOutstanding } from './promise.ts'

/**
 * A promised action with the time given back in which the person had stopped the case: nobody was to work on it, so
 * its date moves by the length of the pause. What was late before stays late.
 */
export function withoutPause(action: RemedyAction, from: Instant, until: Instant): RemedyAction {
  if (!isOutstanding(action) || isBefore(action.dueAt, from)) return action
  return { ...action, dueAt: plusMs(action.dueAt, msOf(until) - msOf(from)) }
}
