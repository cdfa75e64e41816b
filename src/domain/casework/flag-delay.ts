import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { impactId, maybeMoment, reason } from '../case/fields.ts'
import { verb, whileWorking } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { isBefore } from '../time/instant.ts'
import { eachImpact, findImpact } from './find-impact.ts'
import { proposeDelay } from './priority.ts'

/**
 * Says that waiting would make the harm irremediable (UNGP 24). Counts only once it is accepted. An accepted flag keeps
 * its place: another date is taken only when it is earlier, and then counts at once; once its date has passed, no date
 * that is still to come is earlier.
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
    const { delay } = impact
    return delay?.state === 'accepted' && !isBefore(now, delay.deadline) ? refuse('already_done') : null
  },
  decide(kase, { impact: id, deadline, reasons }, context) {
    const impact = findImpact(kase, id)
    if (isRefusal(impact)) return impact
    const delay = proposeDelay(deadline, reasons)
    if (isRefusal(delay)) return delay
    if (isBefore(delay.deadline, context.now)) return refuse('deadline_in_the_past')
    const accepted = impact.delay?.state === 'accepted' ? impact.delay : null
    if (accepted && !isBefore(delay.deadline, accepted.deadline)) return refuse('already_done')
    return [
      event(context, 'delay_flagged', { impact: impact.id, deadline: delay.deadline }, { reasons }),
      ...(accepted ? [event(context, 'delay_ruled', { impact: impact.id, accepted: true }, {})] : []),
    ]
  },
  known: ({ dateThatWillPass }) => (dateThatWillPass === null ? {} : { deadline: dateThatWillPass }),
})
