import type { Case } from '../case/case.ts'
import type { Moment } from '../case/verb.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { isOver } from '../remedy/action-states.ts'
import { announced, lapsed, livePlan, silentOn, waitingParts, type RemedyAction } from '../remedy/plan.ts'
import { isOutstanding } from '../remedy/promise.ts'
import { filesHere } from '../files/files.ts'
import { kindOfFile } from '../vocabulary/files.ts'
import { isBefore, latest } from '../time/instant.ts'
import { ownDue } from '../time/own-due.ts'
import type { DecisionKind, DecisionOutcome, Outcome } from '../vocabulary/casework.ts'
import { contradictions } from './contradicts.ts'
import { foundNothing, standingFinding } from './finding.ts'
import { firstHour } from './first-hour.ts'
import { isAskedAboutRemedy } from './has-reader.ts'
import { mayBeAbuseMaterial } from './no-copy.ts'
import { hasOpenAppeal } from './open-appeals.ts'
import { orderedByAppeals } from './ordered-by-appeal.ts'
import { isFound, openDuties } from './open-duties.ts'
import { caseSeverity, severityOfGroup } from './overview.ts'
import { needsHearing, unheard } from './shown-facts.ts'
import { answersDanger, hasSecondPerson } from './second-person.ts'

/** Endings that one of us can write: the person stops their own case, and two people set a filing aside. */
export type Ending = Exclude<Outcome, 'withdrawn_by_person' | 'set_aside'>

/** What is missing for one need; nothing when it is met. */
type Need = (kase: Case, moment: Pick<Moment, 'now' | 'calendar'>) => readonly Refusal[]

const when = (isMissing: boolean, code: Parameters<typeof refuse>[0]) => (isMissing ? [refuse(code)] : [])
const each = (actions: readonly RemedyAction[], code: Parameters<typeof refuse>[0]) =>
  actions.map(({ id }) => refuse(code, { action: id }))
const isConfirmed = ({ confirmed }: RemedyAction) => confirmed?.code === 'yes'

const noAppealWaits: Need = (kase) => when(hasOpenAppeal(kase), 'appeal_open')
/** Decisions in place of which an ending says something new of the case as a whole. */
const SAID_BY_AN_END: readonly DecisionKind[] = ['finding', 'closing', 'duty_looked_at']

/** What an answer ordered is done first; what an ending itself would say anew is said by it. */
const ordersCarriedOut: Need = (kase) =>
  orderedByAppeals(kase)
    .filter(({ order, about }) =>
      order === null ? !SAID_BY_AN_END.includes(about.kind) : order !== 'new_decision',
    )
    .map(({ appeal }) => refuse('order_not_carried_out', { appeal }))
/** No case ends with promises that look as if they were still on their way. */
const nothingOnItsWay: Need = (kase) =>
  each(
    [
      ...kase.plan.filter(isOutstanding),
      ...(isAskedAboutRemedy(kase) ? [...announced(kase), ...lapsed(kase).map(({ action }) => action)] : []),
    ],
    'plan_still_open',
  )
const readBySomebody: Need = ({ readAt }) => when(readAt === null, 'not_read_yet')
const wordAnswered: Need = ({ unansweredSince }) => when(unansweredSince !== null, 'word_unanswered')
/** Nobody's case ends with what they gave unseen, or with what they said unheard (red line 14); what is locked nobody opens. */
const filesSeen: Need = (kase) =>
  mayBeAbuseMaterial(kase)
    ? []
    : filesHere(kase)
        .filter(({ from }) => from === 'person')
        .flatMap(({ id, type, lookedAt, writtenDown }) => {
          if (lookedAt === null) return [refuse('file_unseen', { file: id })]
          const isUnheard = kindOfFile(type) === 'sound' && writtenDown.length === 0
          return isUnheard ? [refuse('file_unheard', { file: id })] : []
        })
const harmDescribed: Need = ({ impacts }) => when(impacts.length === 0, 'impact_missing')
/** "We do not know yet" is no end: what others hold back is looked for, or found on what the person told. */
const eachHarmFound: Need = ({ impacts }) =>
  impacts.flatMap(({ id, finding }) => {
    if (finding === null) return [refuse('finding_missing', { impact: id })]
    return finding.code === 'undetermined' ? [refuse('finding_undetermined', { impact: id })] : []
  })
/**
 * Who owes what was found is no open question at the end, so that nobody's duty is lost for want of looking: an early
 * agreement, however well it was kept, is no ending by itself.
 */
const tiesLookedAt: Need = (kase) =>
  kase.impacts
    .filter((impact) => isFound(impact) && !kase.cells.some((cell) => cell.impact === impact.id))
    .map(({ id }) => refuse('tie_not_looked_at', { impact: id }))
const decisionThatStands: Need = (kase, { now }) => {
  const finding = standingFinding(kase)
  return finding === null
    ? [refuse('decision_missing')]
    : contradictions(kase, finding.outcome as DecisionOutcome, now)
}
const decisionThatNothingIsOwed: Need = (kase, moment) => {
  const finding = standingFinding(kase)
  return finding !== null && foundNothing(finding)
    ? decisionThatStands(kase, moment)
    : [refuse('decision_missing')]
}
/**
 * Whoever wrote of danger leaves the first priority by no door, the end of the case included, before two people said how
 * grave it is and how hard to put right (severity rules 4 and 10; red line 16).
 */
const dangerAnswered: Need = (kase, moment) => {
  if (!kase.danger) return []
  const missing = harmDescribed(kase, moment)
  return [
    ...missing,
    ...kase.impacts
      .filter(
        ({ groups }) =>
          groups.length === 0 ||
          !groups.every((group) => answersDanger(severityOfGroup(group).judgement) && hasSecondPerson(group)),
      )
      .map(({ id }) => refuse('danger_needs_two', { impact: id })),
  ]
}
/** What cannot wait was done, or somebody said why it needs no doing. */
const firstHourDone: Need = (kase, { calendar }) =>
  firstHour(kase, calendar).map(({ step }) => refuse('first_hour_open', { firstStep: step }))
/** Whoever was asked to stop it has an answer on record: an end would take the look at it off every list. */
const stopsLookedAt: Need = ({ measures }) =>
  measures.filter(({ answer }) => answer === null).map(({ id }) => refuse('stop_not_answered', { asked: id }))
/** Nobody notes away unread what speaks of danger or of a child. */
const readWhereDanger: Need = (kase, moment) =>
  kase.danger || kase.child || kase.dangerSigns.length > 0 ? readBySomebody(kase, moment) : []
const somethingPlanned: Need = (kase) => when(livePlan(kase).length === 0, 'plan_empty')
const allDelivered: Need = (kase) =>
  each(
    livePlan(kase).filter(({ delivered }) => delivered === null),
    'remedy_not_delivered',
  )
const someDelivered: Need = ({ plan }) =>
  when(
    !plan.some(({ delivered, confirmed }) => delivered !== null && confirmed?.code !== 'not_yet'),
    'remedy_not_delivered',
  )
/** Nobody but those affected says that it arrived, and they say it in their own cases. */
const saidByThemselves: Need = ({ kind }) => when(kind === 'notification', 'asked_in_their_case')
const allConfirmed: Need = (kase) => [
  ...each(
    livePlan(kase).filter((action) => !isConfirmed(action)),
    'remedy_not_confirmed',
  ),
  ...each(
    kase.plan.filter((action) => stillMissing(kase, action)),
    'remedy_not_confirmed',
  ),
]
const nothingDisputed: Need = (kase) =>
  each(
    kase.plan.filter(
      (action) =>
        (!isOver(action.state) && action.confirmed !== null && !isConfirmed(action)) ||
        stillMissing(kase, action),
    ),
    'remedy_not_confirmed',
  )
/** What arrived by somebody's word only was checked, or the person said yes to it. */
const evidenceVerified: Need = (kase) =>
  each(
    livePlan(kase).filter(
      (action) => action.delivered !== null && action.verified === null && !isConfirmed(action),
    ),
    'remedy_not_verified',
  )
const askedLongEnough: Need = (kase, { now, calendar }) =>
  isAskedAboutRemedy(kase)
    ? livePlan(kase).flatMap(({ id, delivered, confirmed }) => {
        if (delivered === null || confirmed !== null) return []
        const by = ownDue('CLK-OWN-CONFIRM-30D', delivered.at, calendar)
        return isBefore(now, by) ? [refuse('asked_too_recently', { action: id, by })] : []
      })
    : []
/** Nobody who still thinks about an offer finds their case ended, before the published time is over. */
const offersAnswered: Need = (kase, { now, calendar }) =>
  kase.offers.flatMap((offer) => {
    const thirty = ownDue('CLK-OWN-OFFER-30D', offer.at, calendar)
    // Whoever asks for the time late has all of it.
    const by =
      offer.adviceAt === null
        ? thirty
        : ownDue('CLK-OWN-ADVICE-14D', latest(thirty, offer.adviceAt), calendar)
    return isAskedAboutRemedy(kase) && isBefore(now, by)
      ? waitingParts(offer, kase.plan).map((action) => refuse('offer_not_answered', { action, by }))
      : []
  })
/** All that can be put right was thought of, also where the rest of the plan never came to be offered. */
const elementsConsidered: Need = (kase) =>
  silentOn(kase).map((element) => refuse('element_not_considered', { element }))
const nothingOwedIsLeft: Need = (kase, { now }) =>
  openDuties(kase, now).map(({ impact, entity }) =>
    refuse('duty_unmet', { impact, ...(entity !== null && { entity }) }),
  )
/** What is nobody's here is still owed to the person: it ends, and stays on the list of open duties. */
const elsewhere: Need = (kase, moment) =>
  standingFinding(kase)?.outcome === 'not_linked' ? [] : nothingOwedIsLeft(kase, moment)
/**
 * Nobody's case ends without remedy over facts that they never saw. What was decided against them was decided after they
 * had seen them, or before this was asked for.
 */
const factsSeen: Need = (kase, moment) => {
  const finding = standingFinding(kase)
  return finding !== null && needsHearing(finding.outcome as DecisionOutcome) ? [] : unheard(kase, moment)
}
const toldByOthers: Need = ({ kind }) => when(kind !== 'notification', 'only_for_notices')
const notGrave: Need = (kase) => when((caseSeverity(kase).level ?? 0) >= 4, 'too_grave_to_note')
const nothingFound: Need = ({ impacts }) =>
  impacts.filter(isFound).map(({ id }) => refuse('found_cannot_be_noted', { impact: id }))

/** No ending of a grievance is unread, over a word of theirs, over an appeal, or over a promise (UNGP 31(a), (c), (f)). */
const ANY: readonly Need[] = [
  readBySomebody,
  wordAnswered,
  filesSeen,
  noAppealWaits,
  ordersCarriedOut,
  nothingOnItsWay,
  offersAnswered,
  dangerAnswered,
  firstHourDone,
  stopsLookedAt,
]

/**
 * What each ending needs: the only table of it. Pages and API say all of it before the form is filled in, and the form
 * refuses with all of it at once (red lines 3 and 14).
 */
const NEEDS: Readonly<Record<Ending, readonly Need[]>> = {
  remedied_confirmed: [
    ...ANY,
    saidByThemselves,
    harmDescribed,
    eachHarmFound,
    tiesLookedAt,
    somethingPlanned,
    elementsConsidered,
    allDelivered,
    allConfirmed,
    nothingOwedIsLeft,
  ],
  remedied_unconfirmed: [
    ...ANY,
    harmDescribed,
    eachHarmFound,
    tiesLookedAt,
    somethingPlanned,
    elementsConsidered,
    allDelivered,
    nothingDisputed,
    evidenceVerified,
    askedLongEnough,
    nothingOwedIsLeft,
  ],
  partly_remedied: [
    ...ANY,
    harmDescribed,
    eachHarmFound,
    tiesLookedAt,
    someDelivered,
    evidenceVerified,
    askedLongEnough,
  ],
  not_remedied: [...ANY, harmDescribed, eachHarmFound, tiesLookedAt, decisionThatStands, factsSeen],
  not_upheld: [...ANY, eachHarmFound, decisionThatNothingIsOwed],
  no_adverse_impact: [...ANY, eachHarmFound, decisionThatNothingIsOwed],
  redirected: [...ANY, eachHarmFound, decisionThatStands, factsSeen, elsewhere],
  noted: [
    toldByOthers,
    readWhereDanger,
    dangerAnswered,
    firstHourDone,
    wordAnswered,
    filesSeen,
    noAppealWaits,
    ordersCarriedOut,
    nothingOnItsWay,
    stopsLookedAt,
    notGrave,
    nothingFound,
  ],
}

/** Everything that an ending still needs, each once, in the order of the table. */
export function missingFor(kase: Case, outcome: Ending, moment: Pick<Moment, 'now' | 'calendar'>): Refusal[] {
  const seen = new Set<string>()
  return NEEDS[outcome]
    .flatMap((need) => need(kase, moment))
    .filter((refusal) => {
      const key = JSON.stringify(refusal)
      return seen.size < seen.add(key).size
    })
}

/** The endings that a case can have where it stands; none before somebody read it. */
export function endingsOf({ kind, state }: Pick<Case, 'kind' | 'state'>): Ending[] {
  const all = Object.keys(NEEDS) as Ending[]
  if (state === 'closed') return []
  if (kind === 'grievance' && state === 'received') return []
  if (kind === 'grievance') return all.filter((outcome) => outcome !== 'noted')
  return state === 'received' ? ['noted'] : all
}

/**
 * True when the person said of something that it has not all arrived, it was then taken out of the plan, and nothing
 * came since in its place for the same harm: their last word stands, and no outcome may say otherwise.
 */
function stillMissing(kase: Case, action: RemedyAction): boolean {
  const { state, impact, confirmed } = action
  if (!isOver(state) || confirmed === null || confirmed.code === 'yes') return false
  const planned = kase.plan.slice(kase.plan.indexOf(action) + 1)
  return !planned.some(
    (other) =>
      !isOver(other.state) &&
      other.impact === impact &&
      other.delivered !== null &&
      isBefore(confirmed.at, other.delivered.at),
  )
}
