import { z } from 'zod'
import { event } from '../case/case-event.ts'
import type { Impact } from '../case/case.ts'
import { impactId } from '../case/fields.ts'
import { verb, whileWorking } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { isBefore, type Instant } from '../time/instant.ts'
import { eachImpact, findImpact } from './find-impact.ts'
import { countsFrom } from './live-deadline.ts'

/**
 * The date of an accepted delay flag comes near enough to count, or has passed: both move the case in the order, so
 * each is a clock and an entry (domain reference 4, rules 4 and 7). When it has passed, nobody knows how hard the harm
 * is to put right, and the priority stays until a second person has rated that.
 */
export const turnDelay = verb({
  name: 'turn_delay',
  chapter: 'casework',
  by: ['clock'],
  from: whileWorking(),
  input: z.object({ impact: impactId() }),
  about: ['impact'],
  subjects: eachImpact,
  can(kase, { impact: id }, { now }) {
    const impact = findImpact(kase, id)
    if (isRefusal(impact)) return impact
    const due = delayTurns(impact.delay)
    return due === null || isBefore(now, due) ? refuse('not_now', { verb: 'turn_delay' }) : null
  },
  decide(kase, { impact: id }, context) {
    const impact = findImpact(kase, id)
    if (isRefusal(impact)) return impact
    const to = impact.delay && !isBefore(context.now, impact.delay.deadline) ? 'passed' : 'near'
    return [event(context, 'delay_turned', { impact: impact.id, to }, {})]
  },
})

/** When an accepted flag next moves the case; null when it does no more. */
export function delayTurns(delay: Impact['delay']): Instant | null {
  if (delay?.state !== 'accepted' || delay.passedAt !== null) return null
  return delay.near ? delay.deadline : countsFrom(delay.deadline)
}
