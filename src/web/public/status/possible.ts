import type { Mine } from '../../../actions/intake/view-mine.ts'
import type { Subject } from '../../../domain/case/verb.ts'
import type { RefusalCode } from '../../../domain/refusal.ts'
import type { PersonVerb } from './forms/person-form.ts'

/** True when the person can do it now, to this subject or to the whole case. */
export function canNow(
  { possible }: Pick<Mine, 'possible'>,
  verb: PersonVerb,
  subject: Subject = {},
): boolean {
  return possible.can.some((each) => each.verb === verb && isSame(each.subject, subject))
}

/** Why the person cannot do it now; null when they can, or when there is nothing to do it to. */
export function whyNot(
  { possible }: Pick<Mine, 'possible'>,
  verb: PersonVerb,
  subject: Subject = {},
): RefusalCode | null {
  const found = possible.cannot.find((each) => each.verb === verb && isSame(each.subject, subject))
  return found?.why.refused ?? null
}

function isSame(one: Subject, other: Subject): boolean {
  return Object.entries(one).every(([name, id]) => other[name] === id)
}
