import type { Case } from '../case/case.ts'
import { isOver } from '../remedy/action-states.ts'
import type { Calendar } from '../time/calendar.ts'
import { brokenSince } from './broken-promise.ts'
import { nextStep } from './next-step.ts'
import { waitingForPerson } from './waiting-for-person.ts'

/**
 * True while only the person has something to do: an offer to answer, or to look whether it is done. Such a case is not
 * in the list of work, so that fifty people who take their time hide nobody (severity rule 7(c)). It comes back by its
 * own clock, when the person is to hear from us again, and at once with anything that is ours to do.
 */
export function isParked(kase: Case, calendar: Calendar): boolean {
  if (kase.kind !== 'grievance' || kase.state === 'closed') return false
  const { step } = nextStep(kase, calendar)
  if (step !== 'your_answer' && step !== 'please_check') return false
  const asked = waitingForPerson(kase).filter(({ kind }) => kind !== 'read_message')
  return asked.length > 0 && brokenSince(kase, calendar) === null && !isOurTurn(kase)
}

/** True when anything waits for staff: a word without an answer, a second look, proof nobody checked, a dispute. */
function isOurTurn(kase: Case): boolean {
  return (
    kase.handler === null ||
    kase.unansweredSince !== null ||
    kase.priorityMoved !== null ||
    kase.impacts.some(({ delay }) => delay?.state === 'proposed') ||
    kase.reassessments.some(({ opened, answeredAt }) => opened !== null && answeredAt === null) ||
    kase.entities.some(({ cooperation, answeredAt }) => cooperation === 'silent' && answeredAt === null) ||
    kase.plan.some(
      (action) =>
        !isOver(action.state) &&
        (action.state === 'disputed' ||
          action.state === 'refused_by_entity' ||
          action.answer?.code === 'ask_for_other' ||
          (action.delivered !== null && action.verified === null)),
    )
  )
}
