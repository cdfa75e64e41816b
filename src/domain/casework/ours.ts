import type { Case } from '../case/case.ts'
import type { Subject } from '../case/verb.ts'
import type { Instant } from '../time/instant.ts'
import type { Next } from './owed.ts'
import type { NextStep } from './steps.ts'

/**
 * Something that is owed, before it is known what tells it from the rest, and whether the person was told a new time
 * for it.
 */
export type Owed = Omit<Next, 'newTime' | 'key'>

/** A step of the desk: of whoever has the case, or of the house. */
export function ours(kase: Case, step: NextStep, by: Instant, verb: string, subject: Subject = {}): Owed {
  const owner = kase.handler === null ? 'house' : 'handler'
  return { step, owner, by, verb, subject, entity: null }
}
