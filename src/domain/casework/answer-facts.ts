import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { choice } from '../case/fields.ts'
import { verb, whileWorking } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { codesOf } from '../vocabulary/code.ts'
import { FACTS_WISHES } from '../vocabulary/dialogue.ts'
import { extensibleFacts, unansweredFacts } from './shown-facts.ts'

/**
 * The person says of all the facts at once that they have nothing to add, so that nobody waits longer for them, or that
 * they need more time, which they have once for each fact.
 */
export const answerFacts = verb({
  name: 'answer_facts',
  chapter: 'casework',
  by: ['person', 'staff'],
  from: whileWorking(),
  theirs: true,
  input: z.object({ wish: choice(codesOf(FACTS_WISHES)) }),
  about: ['wish'],
  subjects: () => codesOf(FACTS_WISHES).map((wish) => ({ wish })),
  can(kase, { wish }, { now, calendar }) {
    const waits = unansweredFacts(kase).length > 0
    if (wish === 'nothing_to_add') return waits ? null : refuse('no_fact_waits')
    if (extensibleFacts(kase, now, calendar).length > 0) return null
    return refuse(waits ? 'no_more_time' : 'no_fact_waits')
  },
  decide: (kase, { wish }, context) =>
    wish === 'nothing_to_add'
      ? [event(context, 'facts_answered', {}, {})]
      : [
          event(
            context,
            'time_for_facts_taken',
            { facts: extensibleFacts(kase, context.now, context.calendar).map(({ id }) => id) },
            {},
          ),
        ],
})
