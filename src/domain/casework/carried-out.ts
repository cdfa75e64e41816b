import { isOver } from '../remedy/action-states.ts'
import type { Appeal, Case, CaseDecision } from '../case/case.ts'
import { isBefore, type Instant } from '../time/instant.ts'
import type { Order } from '../vocabulary/casework.ts'
import type { About } from './about-decision.ts'

/** An appeal or a complaint that was answered. */
type Answered = Appeal & { readonly decided: NonNullable<Appeal['decided']> }
type Kind = CaseDecision['kind']
type IsDone = (kase: Case, appeal: Answered, about: About) => boolean

/**
 * True when what an appeal ordered has happened: by just that, and about just that. What was going on anyway, for another
 * harm or by somebody else, takes no order away (UNGP 31(f)).
 */
export function isCarriedOut(kase: Case, appeal: Answered, about: About, order: Order | null): boolean {
  return order === null ? UNNAMED[about.kind](kase, appeal, about) : NAMED[order](kase, appeal, about)
}

/** What each order is carried out by. */
const NAMED: Readonly<Record<Order, IsDone>> = {
  act: (_kase, { carriedOut }) => carriedOut !== null,
  new_decision: (kase, appeal, about) =>
    decidedSince(kase, appeal).some(
      ({ kind, impact }) =>
        SAYS_ANEW.includes(kind) && (impact === undefined || impact === null || isAbout(about, impact)),
    ),
  // Who is tied to it is no finding on what happened.
  new_finding: (kase, appeal, about) => isFoundSince(kase, appeal, about),
  new_offer: ({ offers, plan }, appeal, about) =>
    offers.some(
      ({ at, actions }) =>
        isSince(appeal, at) && plan.some(({ id, impact }) => actions.includes(id) && isAbout(about, impact)),
    ),
}

const ofTheWhole: IsDone = (kase, appeal) => {
  const decisions = decidedSince(kase, appeal)
  if (appeal.decided.outcome === 'sent_back')
    return decisions.some(({ kind }) => kind === 'finding' || kind === 'closing') || isOffered(kase, appeal)
  return (
    decisions.some(({ kind }) => SAYS_ANEW.includes(kind)) ||
    isOffered(kase, appeal) ||
    kase.plan.some(({ imposed }) => isSince(appeal, imposed?.at)) ||
    isActedOn(kase, appeal, { impact: null, entity: null })
  )
}

/** That it is open again is what was wanted: from there it goes its way. */
const byOpening: IsDone = () => true

const byARating: IsDone = (kase, appeal, about) =>
  isRated(kase, appeal, about) || (appeal.decided.outcome === 'sent_back' && isSaidAgain(kase, appeal, about))

/**
 * What it takes where nothing was named. What was sent back is done by whatever decides the same thing anew; what was
 * changed, by what puts it into effect.
 */
const UNNAMED: Readonly<Record<Kind, IsDone>> = {
  finding: ofTheWhole,
  closing: ofTheWhole,
  duty_looked_at: (kase, appeal, about) =>
    ofTheWhole(kase, appeal, about) || isSaidAgain(kase, appeal, about),
  finding_changed: (kase, appeal, about) =>
    isFoundSince(kase, appeal, about) ||
    kase.cells.some((cell) => isAbout(about, cell.impact) && isSince(appeal, cell.at)),
  // Nothing else that is offered, found or delivered gives back what was promised.
  promise_taken_back: isActedOn,
  no_act: (kase, appeal, about) =>
    isActedOn(kase, appeal, about) ||
    (appeal.decided.outcome === 'sent_back' && isSaidAgain(kase, appeal, about)),
  rating_lowered: byARating,
  own_view_not_followed: byARating,
  delay_not_accepted: (kase, appeal, about) =>
    (appeal.decided.outcome === 'sent_back' && isSaidAgain(kase, appeal, about)) ||
    kase.impacts.some(
      ({ id, delay }) => isAbout(about, id) && delay !== null && isSince(appeal, delay.flaggedAt),
    ) ||
    // After the date nobody can be hurried: what is lost by now is rated instead (severity rule 4).
    (isDatePast(kase, about) && isRated(kase, appeal, about)),
  set_aside: byOpening,
  complaint: (_kase, { carriedOut }) => carriedOut !== null,
  appeal: ofTheWhole,
}

/** The decisions that were made after the answer to an appeal, in order. */
function decidedSince({ decisions }: Case, { decided }: Answered): readonly CaseDecision[] {
  const place = decisions.findIndex(({ id }) => id === decided.decision)
  return decisions.slice(place + 1)
}

/** Decisions that say something new of the case as a whole. */
const SAYS_ANEW: readonly Kind[] = ['finding', 'finding_changed', 'closing']

function isSince({ decided }: Answered, at: Instant | undefined): boolean {
  return at !== undefined && isBefore(decided.at, at)
}

function isAbout({ impact }: Pick<About, 'impact'>, id: string | undefined): boolean {
  return impact === null || id === impact
}

/** True when the same was decided anew, about the same harm. */
function isSaidAgain(kase: Case, appeal: Answered, about: About): boolean {
  return decidedSince(kase, appeal).some(({ kind, impact }) => kind === about.kind && isAbout(about, impact))
}

function isFoundSince({ impacts }: Case, appeal: Answered, about: About): boolean {
  return impacts.some(({ id, finding }) => isAbout(about, id) && isSince(appeal, finding?.at))
}

function isRated({ impacts }: Case, appeal: Answered, about: About): boolean {
  return impacts.some(
    ({ id, groups }) =>
      isAbout(about, id) && groups.some(({ ratings }) => ratings.some(({ at }) => isSince(appeal, at))),
  )
}

function isDatePast({ impacts, asOf }: Case, about: About): boolean {
  return impacts.some(
    ({ id, delay }) => isAbout(about, id) && delay !== null && !isBefore(asOf, delay.deadline),
  )
}

function isOffered({ offers }: Case, appeal: Answered): boolean {
  return offers.some(({ at }) => isSince(appeal, at))
}

/**
 * True when something was planned since, for the same harm and by the same doer, and the person was asked about it, or
 * it was made binding or done.
 */
function isActedOn(
  kase: Case,
  appeal: Answered,
  { impact, entity }: Pick<About, 'impact' | 'entity'>,
): boolean {
  return kase.plan.some(
    (action) =>
      (impact === null || action.impact === impact) &&
      (entity === null || action.entity === entity) &&
      isSince(appeal, action.proposedAt) &&
      !isOver(action.state) &&
      (action.imposed !== null ||
        action.delivered !== null ||
        kase.offers.some(({ actions }) => actions.includes(action.id))),
  )
}
