import { isRefusal, refuse } from '../refusal.ts'
import { isBefore, type Instant } from '../time/instant.ts'
import { event } from './case-event.ts'
import { proposeDelay } from './priority.ts'
import type { Rule } from './verb.ts'

export interface FlagDelay {
  readonly impact: string
  /** Until when action still helps. */
  readonly deadline: Instant | null
  readonly reasons: string
}

/** Says that waiting would make the harm irremediable (UNGP 24). Counts only once it is accepted. */
export const flagDelay: Rule<FlagDelay> = (kase, input, context) => {
  const impact = kase.impacts.find((each) => each.id === input.impact)
  if (!impact) return refuse('unknown_impact')
  // A new flag would count as proposed, and take away the place that the accepted one gives.
  if (impact.delay?.state === 'accepted') return refuse('already_done')
  const delay = proposeDelay(input.deadline, input.reasons)
  if (isRefusal(delay)) return delay
  if (isBefore(delay.deadline, context.now)) return refuse('deadline_in_the_past')
  return [
    event(
      context,
      'delay_flagged',
      { impact: impact.id, deadline: delay.deadline },
      { reasons: input.reasons },
    ),
  ]
}
