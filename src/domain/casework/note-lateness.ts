import { refuse } from '../refusal.ts'
import { isBefore } from '../time/instant.ts'
import { event } from '../case/case-event.ts'
import { isNoted, promisedTimes } from './next-step.ts'
import type { Rule } from '../case/rule-on.ts'

/**
 * A time that we promised has passed: that of the next step, of what was on its way, or until when the person should
 * have heard from us. It goes on the record, once, so that lateness can be counted (UNGP 31(c)) and nobody has to argue about it later.
 */
export const noteLateness: Rule<Record<never, never>> = (kase, _input, context) => {
  const over = promisedTimes(kase, context.calendar).filter(({ by }) => !isBefore(context.now, by))
  if (over.length === 0) return refuse('not_now', { verb: 'note_lateness' })
  const unnoted = over.filter((each) => !isNoted(kase, each))
  if (unnoted.length === 0) return refuse('already_done')
  return unnoted.map((each) => event(context, 'promise_missed', each, {}))
}
