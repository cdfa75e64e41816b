import type { z } from 'zod'
import { isBlank } from '../blank.ts'
import type { Case } from '../case/case.ts'
import { event, type CaseEvent } from '../case/case-event.ts'
import type { Moment } from '../case/verb.ts'
import { givenAway } from './refuse-giving-away.ts'

/** That words which may say who the person is are needed by whoever reads them, and why: for colleagues. */
export function whyNeeded(
  schema: z.ZodObject,
  verb: string,
  kase: Case,
  input: Readonly<Record<string, unknown>>,
  moment: Moment,
): CaseEvent[] {
  const because = input['meantSo']
  if (moment.by.kind !== 'staff' || typeof because !== 'string' || isBlank(because)) return []
  const found = [...new Set(givenAway(schema, kase, input).map((each) => each.found))]
  if (found.length === 0) return []
  return [
    event(
      moment,
      'letter_meant_so',
      { verb, kinds: ['of_the_person'] },
      { sentences: found.join('\n'), because },
    ),
  ]
}
