import type { Case } from '../case/case.ts'
import { isOver } from '../remedy/action-states.ts'
import { announced, heldBack, isToOffer, lapsed, type RemedyAction } from '../remedy/plan.ts'
import { isOutstanding } from '../remedy/promise.ts'
import type { Calendar } from '../time/calendar.ts'
import { earliest, isBefore, type Instant } from '../time/instant.ts'
import { allAwaited, courseOf, decisionDue } from './course.ts'
import { isAskedAboutRemedy } from './has-reader.ts'
import { ours, type Owed } from './ours.ts'

/**
 * The urgent part went first: the rest of the plan is still owed, whatever the person says to it, and when. So is a new
 * offer of what they still thought about when the case was closed.
 */
export function rest(kase: Case, calendar: Calendar): Owed[] {
  if (!isAskedAboutRemedy(kase)) return []
  const since = earliest(
    ...heldBack(kase).map(
      ({ proposedAt }) =>
        kase.offers.find(({ restFollows, at }) => restFollows && !isBefore(at, proposedAt))?.at ?? proposedAt,
    ),
    ...lapsed(kase).map(({ at }) => at),
  )
  if (since === null || courseOf(kase, calendar).step === 'offer_what_puts_it_right') return []
  return [ours(kase, 'offer_what_puts_it_right', decisionDue(kase, since, calendar), 'send_offer')]
}

/**
 * What the person counts on, or was told to expect, and whoever is to do it will not do: something else is looked for,
 * and the duty stays, until something for the same harm was offered, made binding or done since.
 */
export function refusedByOwner(kase: Case, calendar: Calendar): Owed[] {
  const follows = announced(kase)
  const refused = kase.plan.filter(
    (action) =>
      (isOutstanding(action) || (follows.includes(action) && !isToOffer(action))) &&
      action.commitment !== null &&
      action.commitment.answer !== 'commits' &&
      !isReplaced(kase, action, action.commitment.at),
  )
  // One who refuses hides no other.
  return [...Map.groupBy(refused, ({ entity }) => entity)].map(([entity, parts]) => {
    const since = earliest(...parts.map(({ commitment }) => commitment!.at)) ?? kase.asOf
    const by = decisionDue(kase, since, calendar)
    return { ...ours(kase, 'look_for_something_else', by, 'propose_action'), entity }
  })
}

function isReplaced(kase: Case, refused: RemedyAction, since: Instant): boolean {
  return kase.plan.some(
    ({ id, impact, state, imposed, delivered }) =>
      id !== refused.id &&
      impact === refused.impact &&
      !isOver(state) &&
      [
        imposed?.at,
        delivered?.at,
        ...kase.offers.filter(({ actions }) => actions.includes(id)).map(({ at }) => at),
      ].some((at) => at !== undefined && isBefore(since, at)),
  )
}

/** What was promised and has not arrived: each has its own time, and can be late, told anew or kept without the others (red line 15). */
export function delivery(kase: Case): Owed[] {
  return allAwaited(kase).map(({ id, dueAt, entity }) => ({
    ...ours(kase, 'deliver_what_was_promised', dueAt, 'record_delivery', { action: id }),
    entity,
  }))
}

/**
 * The parts in place of which the person asked for something else, and nothing was offered since for the same harm. What
 * was in the plan already when they asked comes beside it, and not in its place.
 */
export function somethingElse(kase: Case, calendar: Calendar): Owed[] {
  const asked = kase.plan.filter(
    (action) =>
      action.answer?.code === 'ask_for_other' &&
      !isOver(action.state) &&
      !kase.offers.some(
        ({ at, actions }) => isBefore(action.answer!.at, at) && isInPlace(kase, action, actions),
      ),
  )
  const since = earliest(...asked.map(({ answer }) => answer!.at))
  return since === null
    ? []
    : [ours(kase, 'look_for_something_else', decisionDue(kase, since, calendar), 'propose_action')]
}

function isInPlace(kase: Case, asked: RemedyAction, offered: readonly string[]): boolean {
  return kase.plan.some(
    ({ id, impact, proposedAt }) =>
      offered.includes(id) &&
      (id === asked.id || (impact === asked.impact && isBefore(asked.answer!.at, proposedAt))),
  )
}
