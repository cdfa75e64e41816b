import { event } from './case-event.ts'
import { refuse } from '../refusal.ts'
import { move, type Rule } from './verb.ts'

/** A member of staff takes the case; the first time, reading it starts the assessment. */
export const takeUp: Rule<Record<never, never>> = (kase, _input, context) => {
  if (context.by.kind !== 'staff') return refuse('not_yours')
  if (kase.handler === context.by.id && kase.state !== 'received') return refuse('already_done')
  return [
    event(context, 'taken_up', { handler: context.by.id }, {}),
    ...(kase.state === 'received' ? move(kase, 'assessing', context) : []),
  ]
}
