import type { Case, Impact } from '../case/case.ts'
import { isOver } from '../remedy/action-states.ts'
import { owesRemedy } from '../remedy/duty.ts'
import { instant, isBefore, type Instant } from '../time/instant.ts'
import type { Calendar } from '../time/calendar.ts'
import { ownDue } from '../time/own-due.ts'
import { overturned } from './overturned.ts'

/** Findings hold from their day on without an end, so that the last of them is in force at any later moment. */
export const FROM_NOW_ON = instant('9999-12-31T23:59:59.999Z')

/**
 * A harm that was found and for which nothing was done, and by whom it is owed; null where nobody is found to owe it.
 */
export interface OpenDuty {
  readonly impact: string
  readonly entity: string | null
}

/** True when it was found that the harm happened, or that the danger is real, in whole or in part. */
export function isFound({ finding }: Pick<Impact, 'finding'>): boolean {
  return finding?.code === 'substantiated' || finding?.code === 'partly_substantiated'
}

/**
 * Why the harm goes without an act, where somebody else confirmed it and no appeal took it away. That they declined holds
 * until they answer otherwise.
 */
export function standingNoAct(kase: Case, { id, noAct }: Pick<Impact, 'id' | 'noAct'>): Impact['noAct'] {
  if (noAct === null || noAct.decision === null) return null
  const isTakenBack = kase.plan.some(
    ({ impact, answer }) =>
      impact === id && answer !== null && answer.code !== 'refuse' && !isBefore(answer.at, noAct.at),
  )
  if (noAct.because === 'declined_by_person' && isTakenBack) return null
  return overturned(kase, noAct.decision) === null ? noAct : null
}

/**
 * What is still to be put right of everything that was found: for each harm an act of each who owes remedy for it, or
 * of anybody where nobody does, that arrived and of which the person does not say otherwise; or a confirmed reason of
 * the closed list (UNGP 22; Guide 4; red lines 2, 3 and 14). What costs money, and what nobody wants to do, stays here.
 * The part of somebody who misused a system runs by the police, a court or a school.
 */
export function openDuties(kase: Case, at: Instant = FROM_NOW_ON): OpenDuty[] {
  return kase.impacts
    .filter((impact) => isFound(impact) && standingNoAct(kase, impact) === null)
    .flatMap((impact) => {
      const owners: (string | null)[] = kase.entities
        .filter(({ id, subtype }) => subtype !== 'misuser' && owesRemedy(kase, impact.id, id, at))
        .map(({ id }) => id)
      return (owners.length > 0 ? owners : [null])
        .filter((entity) => !isPutRight(kase, impact.id, entity))
        .map((entity) => ({ impact: impact.id, entity }))
    })
}

/** True while a harm that was found is neither put right nor left for a confirmed reason. */
export function isRemedyOwed(kase: Case, at: Instant = FROM_NOW_ON): boolean {
  return openDuties(kase, at).length > 0
}

function isPutRight(kase: Case, impact: string, entity: string | null): boolean {
  return kase.plan.some(
    (action) =>
      action.impact === impact &&
      (entity === null || action.entity === entity) &&
      !isOver(action.state) &&
      action.delivered !== null &&
      (action.confirmed === null || action.confirmed.code === 'yes'),
  )
}

/**
 * True for a case that ended while a harm that was found has neither an act nor a confirmed reason, also where nobody is
 * found to owe it: whatever its ending is called, it stays on a list with an owner and a date (red line 14). Whoever
 * stopped their own case is not held in it.
 */
export function isDutyOpen(kase: Case): boolean {
  if (kase.state !== 'closed' || kase.outcome === 'withdrawn_by_person' || kase.outcome === 'set_aside')
    return false
  return isRemedyOwed(kase)
}

/** When somebody looks again at what is still owed; by the published time where no date was set, as in older cases. */
export function dutyDue({ lookAgainAt, closedAt, receivedAt }: Case, calendar: Calendar): Instant {
  return lookAgainAt ?? ownDue('CLK-OWN-DUTY-90D', closedAt ?? receivedAt, calendar)
}
