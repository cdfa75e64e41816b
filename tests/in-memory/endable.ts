import { firstHour } from '../../src/domain/casework/first-hour.ts'
import { DEFAULT_CALENDAR } from '../../src/domain/time/calendar.ts'
import type { InMemoryCase } from './in-memory-case.ts'
import { ana, marta } from './people.ts'

/** Where danger was told, a second person looks at the rating, and what cannot wait has a reason: then it can end. */
export function endable(it: InMemoryCase): InMemoryCase {
  if (it.kase.danger)
    for (const { id: impact, groups } of it.kase.impacts)
      for (const { id: group } of groups)
        it.tries(marta, 'review_rating', {
          impact,
          group,
          explainedUnknown: [],
          because: null,
          reasons: 'I read it all and see it the same way.',
        })
  for (const { step } of firstHour(it.kase, DEFAULT_CALENDAR))
    it.does(ana, 'skip_first_step', {
      step,
      reasons: `Of ${step} nothing is needed here any more, they say.`,
    })
  return it
}
