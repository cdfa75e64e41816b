import type { Case } from '../case/case.ts'
import { isPassed, type Instant } from '../time/instant.ts'
import type { CaseState } from '../vocabulary/casework.ts'
import { isDelivered, isOver, isPromised } from './action-states.ts'
import { saysYes, type RemedyAction } from './plan.ts'

/**
 * True when the person may count on it: they accepted it, it is owed whatever they answer, or it was delivered
 * without having been offered. Neither a refusal by the organisation nor a dispute takes a promise back. Asked once,
 * when something happens to the action; from then on the answer is a fact of the ledger (`promised`).
 */
export function makesPromise({
  state,
  imposed,
  answer,
  delivered,
}: Pick<RemedyAction, 'state' | 'imposed' | 'answer' | 'delivered'>): boolean {
  if (isOver(state)) return false
  if (imposed !== null || isPromised(state)) return true
  if (state !== 'disputed' && state !== 'refused_by_entity') return false
  return delivered !== null || saysYes(answer?.code)
}

/** True when the person may count on it, as it was settled when something last happened to it. */
export function wasPromised({ promised }: Pick<RemedyAction, 'promised'>): boolean {
  return promised
}

/** Since when the person counts on it: since they answered, or since it was made binding; null before either. */
export function promisedAt({ answer, imposed }: Pick<RemedyAction, 'answer' | 'imposed'>): Instant | null {
  return answer?.at ?? imposed?.at ?? null
}

/** True while something promised has not arrived, also when it was delivered once and the person said "not yet". */
export function isOutstanding(action: RemedyAction): boolean {
  return wasPromised(action) && !isDelivered(action.state)
}

/** Where a case with this plan stands: deliver what is outstanding, else ask the person, else look again. */
export function stateOfPlan(
  plan: readonly RemedyAction[],
): Extract<CaseState, 'assessing' | 'delivering' | 'confirming'> {
  if (plan.some(isOutstanding)) return 'delivering'
  return plan.some(wasPromised) ? 'confirming' : 'assessing'
}

/** True when the person can say whether it arrived: something was delivered, and the action is not off the table. */
export function canBeConfirmed(action: RemedyAction): boolean {
  return action.delivered !== null && (isPromised(action.state) || action.state === 'disputed')
}

/** True when something promised is over its date; nobody is late with what the person stopped. */
export function isLate(kase: Pick<Case, 'outcome'>, action: RemedyAction, now: Instant): boolean {
  return kase.outcome !== 'withdrawn_by_person' && isOutstanding(action) && isPassed(action.dueAt, now)
}
