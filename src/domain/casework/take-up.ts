import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { refuse } from '../refusal.ts'
import { hasOpenAppeal } from './open-appeals.ts'
import { move, type Rule } from '../case/verb.ts'

/**
 * A member of staff takes the case; the first time, reading it starts the assessment. While an appeal waits, a case
 * that a colleague has stays with them unless whoever wants it took part already: taking it up is taking part, and
 * would bar one more colleague from deciding the appeal. Deciding it needs no taking up.
 */
export const takeUp: Rule<Record<never, never>> = (kase, _input, context) => {
  if (context.by.kind !== 'staff') return refuse('not_yours')
  if (kase.handler === context.by.id && kase.state !== 'received') return refuse('already_done')
  if (takeUpWouldBar(kase, context.by.id)) return refuse('appeal_waits_for_you')
  return [
    event(context, 'taken_up', { handler: context.by.id }, {}),
    ...(kase.state === 'received' ? move(kase, 'assessing', context) : []),
  ]
}

/** True when this member of staff can decide a waiting appeal now, and could not after taking a colleague's case. */
export function takeUpWouldBar(kase: Case, staff: string): boolean {
  return kase.handler !== null && hasOpenAppeal(kase) && !kase.tookPart.includes(staff)
}
