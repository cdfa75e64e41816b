import type { Case } from '../case/case.ts'
import { isOver } from '../remedy/action-states.ts'
import { announced, heldBack, isToOffer, type RemedyAction } from '../remedy/plan.ts'
import { isOutstanding } from '../remedy/promise.ts'
import type { Calendar } from '../time/calendar.ts'
import { compareInstants, earliest, isBefore, type Instant } from '../time/instant.ts'
import { courseOf, decisionDue, nextAwaited } from './course.ts'
import { ours, type Owed } from './ours.ts'

/** The urgent part went first: the rest of the plan is still owed, whatever the person says to it, and when. */
export function rest(kase: Case, calendar: Calendar): Owed[] {
  const since = earliest(
    ...heldBack(kase).map(
      ({ proposedAt }) =>
        kase.offers.find(({ restFollows, at }) => restFollows && !isBefore(at, proposedAt))?.at ?? proposedAt,
    ),
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
  const first = refused.toSorted((a, b) => compareInstants(a.commitment!.at, b.commitment!.at))[0]
  if (first === undefined) return []
  const by = decisionDue(kase, first.commitment!.at, calendar)
  return [{ ...ours(kase, 'look_for_something_else', by, 'propose_action'), entity: first.entity }]
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

/** What was promised and is due first. */
export function delivery(kase: Case): Owed[] {
  const awaited = nextAwaited(kase)
  if (awaited === null) return []
  const subject = { action: awaited.id }
  return [
    {
      ...ours(kase, 'deliver_what_was_promised', awaited.dueAt, 'record_delivery', subject),
      entity: awaited.entity,
    },
  ]
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
