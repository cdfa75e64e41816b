import { refuse } from '../refusal.ts'
import { isBefore } from '../time/instant.ts'
import { event } from './case-event.ts'
import { nextStep } from './next-step.ts'
import type { Rule } from './verb.ts'

/**
 * A time that we promised the person has passed. It goes on the record, once, so that lateness can be counted
 * (UNGP 31(c)) and nobody has to argue about it later.
 */
export const noteLateness: Rule<Record<never, never>> = (kase, _input, context) => {
  const { step, by } = nextStep(kase, context.calendar)
  if (by === null || isBefore(context.now, by)) return refuse('not_now', { verb: 'note_lateness' })
  if (kase.missed.some((each) => each.step === step && each.by === by)) return refuse('already_done')
  return [event(context, 'promise_missed', { step, by }, {})]
}
