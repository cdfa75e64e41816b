import { isRefusal, refuse } from '../refusal.ts'
import { isBefore, type Instant } from '../time/instant.ts'
import { event } from '../case/case-event.ts'
import { proposeDelay } from './priority.ts'
import type { Rule } from '../case/rule-on.ts'

export interface FlagDelay {
  readonly impact: string
  /** Until when action still helps. */
  readonly deadline: Instant | null
  readonly reasons: string
}

/**
 * Says that waiting would make the harm irremediable (UNGP 24). Counts only once it is accepted. An accepted flag keeps
 * its place: another date is taken only when it is earlier, and then counts at once.
 */
export const flagDelay: Rule<FlagDelay> = (kase, input, context) => {
  const impact = kase.impacts.find((each) => each.id === input.impact)
  if (!impact) return refuse('unknown_impact')
  const delay = proposeDelay(input.deadline, input.reasons)
  if (isRefusal(delay)) return delay
  if (isBefore(delay.deadline, context.now)) return refuse('deadline_in_the_past')
  const accepted = impact.delay?.state === 'accepted' ? impact.delay : null
  if (accepted && !isBefore(delay.deadline, accepted.deadline)) return refuse('already_done')
  return [
    event(
      context,
      'delay_flagged',
      { impact: impact.id, deadline: delay.deadline },
      { reasons: input.reasons },
    ),
    ...(accepted ? [event(context, 'delay_ruled', { impact: impact.id, accepted: true }, {})] : []),
  ]
}
