import { z } from 'zod'
import { event } from '../case/case-event.ts'
import type { Impact } from '../case/case.ts'
import { impactId, maybeMoment, reason } from '../case/fields.ts'
import { verb, whileWorking } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { isBefore } from '../time/instant.ts'
import { eachImpact, findImpact } from './find-impact.ts'
import { proposeDelay } from './priority.ts'
import { delayInForce } from './second-person.ts'

/**
 * Says that waiting would make the harm irremediable (UNGP 24). Counts only once somebody else has accepted it. An
 * accepted flag keeps its place: another date is taken only when it is earlier, and waits for its own answer while
 * the accepted one goes on counting (domain reference 4, rule 4).
 */
export const flagDelay = verb({
  name: 'flag_delay',
  chapter: 'casework',
  by: ['staff'],
  from: whileWorking(),
  input: z.object({
    impact: impactId(),
    /** Until when action still helps. */
    deadline: maybeMoment().meta({ needed: true }),
    reasons: reason(),
  }),
  about: ['impact'],
  subjects: eachImpact,
  can(kase, { impact: id }, { now }) {
    const impact = findImpact(kase, id)
    if (isRefusal(impact)) return impact
    const standing = standingFlag(impact)
    return standing && !isBefore(now, standing.deadline) ? refuse('already_done') : null
  },
  decide(kase, { impact: id, deadline, reasons }, context) {
    const impact = findImpact(kase, id)
    if (isRefusal(impact)) return impact
    const delay = proposeDelay(deadline, reasons)
    if (isRefusal(delay)) return delay
    if (isBefore(delay.deadline, context.now)) return refuse('deadline_in_the_past')
    const standing = standingFlag(impact)
    if (standing && !isBefore(delay.deadline, standing.deadline)) return refuse('already_done')
    return [event(context, 'delay_flagged', { impact: impact.id, deadline: delay.deadline }, { reasons })]
  },
  known: ({ dateThatWillPass }) => (dateThatWillPass === null ? {} : { deadline: dateThatWillPass }),
})

/** The accepted flag that still counts, or will when its date is near; one that is over makes room for another. */
function standingFlag(impact: Impact) {
  const { delay } = impact
  if (delay?.state !== 'accepted') return null
  return delay.passedAt === null || delayInForce(impact) !== null ? delay : null
}
