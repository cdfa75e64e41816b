import { event } from '../case/case-event.ts'
import { move } from '../case/verb.ts'
import type { Rule } from '../case/rule-on.ts'
import { refuseUnlessTheirs } from '../case/theirs.ts'

export interface Withdraw {
  readonly reasons?: string
}

/** The person stops. No reason is needed, nothing is held against them, and they may write again. */
export const withdraw: Rule<Withdraw> = (kase, input, context) =>
  refuseUnlessTheirs(kase, context) ?? [
    event(context, 'withdrawn', {}, input.reasons ? { reasons: input.reasons } : {}),
    event(context, 'closed', { outcome: 'withdrawn_by_person', decision: null }, {}),
    ...move(kase, 'closed', context),
  ]
