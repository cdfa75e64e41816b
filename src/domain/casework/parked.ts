import type { Case } from '../case/case.ts'
import type { Calendar } from '../time/calendar.ts'
import { brokenSince } from './broken-promise.ts'
import { courseOf } from './course.ts'
import { everythingOwed, type Next } from './owed.ts'
import { waitingForPerson } from './waiting-for-person.ts'

/**
 * True while only the person has something to do: an offer to answer, or to look whether it is done. Such a case is not
 * in the list of work, so that fifty people who take their time hide nobody (severity rule 7(c)). It comes back by its
 * own clock, when the person is to hear from us again, and at once with anything that is ours to do.
 */
export function isParked(kase: Case, calendar: Calendar): boolean {
  if (kase.kind !== 'grievance' || kase.handler === null || kase.priorityMoved !== null) return false
  const { step } = courseOf(kase, calendar)
  if (step !== 'your_answer' && step !== 'please_check') return false
  const asked = waitingForPerson(kase).filter(({ kind }) => kind !== 'read_message')
  return (
    asked.length > 0 &&
    brokenSince(kase, calendar) === null &&
    everythingOwed(kase, calendar).every((each) => runsByItself(each))
  )
}

/** True for what others have to do, and for times that a clock watches while nobody here can do anything for them. */
function runsByItself({ owner, step }: Next): boolean {
  return (
    owner === 'person' ||
    owner === 'organisation' ||
    step === 'hear_from_us' ||
    step === 'deliver_what_was_promised'
  )
}
