import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { impactId } from '../case/fields.ts'
import { always, verb } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { ownDue } from '../time/own-due.ts'
import { eachImpact, findImpact } from './find-impact.ts'

/**
 * The person says that what two of us took for their no was none. Their own word undoes it at once, in every state and
 * for no reason given: the harm is owed an act again, and nothing that they said before counts as a no (red lines 2 and
 * 14).
 */
export const takeBackNo = verb({
  name: 'take_back_no',
  chapter: 'casework',
  by: ['person', 'staff'],
  from: always(),
  theirs: true,
  ofThoseAffected: true,
  input: z.object({ impact: impactId() }),
  about: ['impact'],
  subjects: eachImpact,
  can(kase, { impact: id }) {
    const impact = findImpact(kase, id)
    if (isRefusal(impact)) return impact
    return impact.noAct?.because === 'declined_by_person' ? null : refuse('not_now', { verb: 'take_back_no' })
  },
  decide({ closedAt }, { impact }, context) {
    // What is owed again after the end is looked at by a date of its own.
    const lookAgainAt = ownDue('CLK-OWN-DUTY-90D', context.now, context.calendar)
    return [event(context, 'no_taken_back', { impact, ...(closedAt !== null && { lookAgainAt }) }, {})]
  },
})
