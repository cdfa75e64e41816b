import { isOver } from '../remedy/action-states.ts'
import { livePlan, type RemedyAction } from '../remedy/plan.ts'
import { isOutstanding, wasPromised } from '../remedy/promise.ts'
import type { Calendar } from '../time/calendar.ts'
import { compareInstants, latest, type Instant } from '../time/instant.ts'
import { ownDue } from '../time/own-due.ts'
import type { Case } from '../case/case.ts'
import { foundNothing, standingFinding } from './finding.ts'
import { isAskedAboutRemedy } from './has-reader.ts'
import { orderedByAppeals } from './ordered-by-appeal.ts'
import { isUrgent } from './overview.ts'
import { openDuties } from './open-duties.ts'
import { openOffers } from './person-offers.ts'
import type { NextStep } from './steps.ts'

/** Where a case stands on its way, whatever else is owed beside it. */
export interface Course {
  readonly step: NextStep
  /** Until when; null where the person has all the time they want, and where nothing is open. */
  readonly by: Instant | null
}

/**
 * Where a case stands on its way (UNGP 31(c), predictable): every state has an answer, and what an appeal ordered goes
 * before it, from any state.
 */
export function courseOf(kase: Case, calendar: Calendar): Course {
  const ordered = orderedByAppeals(kase).findLast(({ aboutUs }) => !aboutUs)
  // Whoever is to look again reads it first, where nobody has.
  if (ordered && kase.state !== 'received')
    return {
      step: ordered.step,
      by: decisionDue(kase, ordered.since, calendar),
    }
  switch (kase.state) {
    case 'received':
      return { step: 'read_by_a_person', by: kase.triageDueAt }
    case 'assessing':
      return whileAssessing(kase, calendar)
    case 'offered':
      // What was offered can be there before the answer to it.
      return openOffers(kase).length > 0 ? { step: 'your_answer', by: null } : whileAssessing(kase, calendar)
    case 'delivering':
      return { step: 'deliver_what_was_promised', by: nextAwaited(kase)?.dueAt ?? null }
    case 'confirming':
      return whileConfirming(kase, calendar)
    case 'closed':
      return { step: 'nothing_open', by: null }
  }
}

/**
 * Until when a person is told what was found or decided: a month, and a week when it is urgent. While it was closed no
 * time of ours ran, so that nothing comes back late.
 */
export function decisionDue(kase: Case, since: Instant, calendar: Calendar): Instant {
  const from = latest(since, kase.openedAgainAt ?? since)
  return ownDue(isUrgent(kase) ? 'CLK-OWN-DECISION-P1-7D' : 'CLK-OWN-DECISION-30D', from, calendar)
}

/**
 * First what was found; then what was promised, and the look whether it arrived; else what can put it right, or the
 * end when nothing was found that has to be put right. Each has a time from when the one before it was over.
 */
function whileAssessing(kase: Case, calendar: Calendar): Course {
  const told = kase.decisions.findLast((each) => each.kind === 'finding')
  if (!told && kase.offers.every(({ early }) => early))
    return { step: 'tell_you_what_we_found', by: tellingDue(kase, calendar) }
  if (kase.plan.some((action) => isAwaited(kase, action)))
    return { step: 'deliver_what_was_promised', by: nextAwaited(kase)?.dueAt ?? null }
  if (kase.plan.some((action) => isToBeChecked(kase, action))) return { step: 'please_check', by: null }
  const finding = standingFinding(kase)
  return remedyOrEnd(kase, calendar, finding !== null && foundNothing(finding))
}

/**
 * After everything arrived: the person is asked to look, until they have said yes to all of it; then comes what is
 * still on the table, or the end.
 */
function whileConfirming(kase: Case, calendar: Calendar): Course {
  if (kase.plan.some((action) => isToBeChecked(kase, action))) return { step: 'please_check', by: null }
  return remedyOrEnd(kase, calendar, false)
}

function remedyOrEnd(kase: Case, calendar: Calendar, nothingFound: boolean): Course {
  // An early agreement, however well it was kept, answers nothing of what happened.
  if (kase.offers.length > 0 && kase.offers.every(({ early }) => early) && !isToldWhatWasFound(kase))
    return { step: 'tell_you_what_we_found', by: tellingDue(kase, calendar) }
  const step = nothingFound || isAllThere(kase) ? 'end_the_case' : 'offer_what_puts_it_right'
  return { step, by: decisionDue(kase, lastTurn(kase), calendar) }
}

/** Until when the person is told what was found. */
export function tellingDue(kase: Case, calendar: Calendar): Instant {
  return decisionDue(kase, kase.lookedAtAgainSince ?? kase.receivedAt, calendar)
}

/** When the last thing happened that brought the case to where it is: told, delivered, confirmed, looked at again. */
function lastTurn(kase: Case): Instant {
  const times = [
    kase.lookedAtAgainSince,
    ...kase.decisions.map(({ at }) => at),
    ...kase.offers.flatMap(({ at, answers }) => [at, ...answers.map((each) => each.at)]),
    ...kase.plan.flatMap(({ delivered, confirmed }) => [delivered?.at, confirmed?.at]),
  ]
  return latest(kase.receivedAt, ...times.flatMap((at) => at ?? []))
}

/**
 * True while an action has to arrive. Where no person can accept an offer, an organisation's own word is the
 * promise.
 */
function isAwaited(kase: Case, action: RemedyAction): boolean {
  const given = kase.kind === 'notification' && action.commitment?.answer === 'commits'
  return isOutstanding(action) || (given && action.delivered === null && !isOver(action.state))
}

/** True when it arrived, as is said, and the person has not said yes to it. */
function isToBeChecked(kase: Case, action: RemedyAction): boolean {
  return (
    isAskedAboutRemedy(kase) &&
    wasPromised(action) &&
    action.delivered !== null &&
    action.confirmed?.code !== 'yes'
  )
}

function isToldWhatWasFound({ decisions }: Case): boolean {
  return decisions.some(({ kind }) => kind === 'finding')
}

/** True when there is a remedy and nothing more is looked for: all that is in the plan arrived, and nobody owes more. */
function isAllThere(kase: Case): boolean {
  const live = livePlan(kase)
  const isDone = live.length > 0 && live.every((action) => action.delivered !== null)
  return isDone && openDuties(kase).every(({ entity }) => entity === null)
}

/** Every promised action that has not arrived, the one that is due first before the others. */
export function allAwaited(kase: Case): RemedyAction[] {
  const awaited = kase.plan.filter((action) => isAwaited(kase, action))
  return awaited.toSorted((a, b) => compareInstants(a.dueAt, b.dueAt))
}

/** The promised action that is due first and has not arrived; null when none is. */
function nextAwaited(kase: Case): RemedyAction | null {
  return allAwaited(kase)[0] ?? null
}
