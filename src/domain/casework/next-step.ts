import { isOver } from '../remedy/action-states.ts'
import type { RemedyAction } from '../remedy/plan.ts'
import { isOutstanding, wasPromised } from '../remedy/promise.ts'
import type { Calendar } from '../time/calendar.ts'
import { earliest, isBefore, msOf, type Instant } from '../time/instant.ts'
import { ownDue } from '../time/own-due.ts'
import type { Case } from '../case/case.ts'
import { foundNothing } from './finding.ts'
import { hasReader } from './has-reader.ts'
import { newsDue } from './news.ts'
import { dutyDue, isDutyOpen } from './open-duties.ts'
import { openAppeals } from './open-appeals.ts'
import { appealedFirst } from './overturned.ts'
import { caseSeverity } from './overview.ts'
import { secondLookDue } from './second-look.ts'
import { retaliationDue } from './retaliation.ts'
import type { DeskStep, NextStep } from './steps.ts'

export interface Next {
  readonly step: NextStep
  /** Until when; null where the person has all the time they want. */
  readonly by: Instant | null
}

/**
 * The one thing that comes next and by when (UNGP 31(c), predictable). Every state has an answer, so that silence
 * is never the answer.
 */
export function nextStep(kase: Case, calendar: Calendar): Next {
  const open = openAppeals(kase)
  if (open.length > 0) return { step: 'decide_your_appeal', by: earliest(...open.map(({ dueAt }) => dueAt)) }
  switch (kase.state) {
    case 'received':
      return { step: 'read_by_a_person', by: kase.triageDueAt }
    case 'assessing':
      return whileAssessing(kase, calendar)
    case 'offered':
      return { step: 'your_answer', by: null }
    case 'delivering':
      return { step: 'deliver_what_was_promised', by: nextDelivery(kase) }
    case 'confirming':
      return whileConfirming(kase)
    case 'closed':
      return isDutyOpen(kase)
        ? { step: 'look_at_the_duty', by: dutyDue(kase, calendar) }
        : { step: 'nothing_open', by: null }
  }
}

/**
 * First what was found; then what was promised, and the look whether it arrived; else what can put it right, or the
 * end when nothing was found that has to be put right.
 */
function whileAssessing(kase: Case, calendar: Calendar): Next {
  const urgent = caseSeverity(kase).priority === 'P1'
  const clock = urgent ? 'CLK-OWN-DECISION-P1-7D' : 'CLK-OWN-DECISION-30D'
  const by = (start: Instant) => ownDue(clock, start, calendar)
  const since = sentBackAt(kase)
  const finding = kase.decisions.findLast((each) => each.kind === 'finding' && !isBefore(each.at, since))
  const told = finding !== undefined || kase.offers.some((offer) => !isBefore(offer.at, since))
  if (!told)
    return {
      step: 'tell_you_what_we_found',
      by: by(later(since, kase.lookedAtAgainSince ?? kase.receivedAt)),
    }

  if (kase.plan.some((action) => isAwaited(kase, action)))
    return { step: 'deliver_what_was_promised', by: nextDelivery(kase) }
  if (kase.plan.some((action) => isToBeChecked(kase, action))) return { step: 'please_check', by: null }
  if (isAllThere(kase) || (finding && foundNothing(finding))) return { step: 'end_the_case', by: null }
  // The first offer has no published time; only who asked for something else, or goes on, was told when we come back.
  return {
    step: 'offer_what_puts_it_right',
    by: kase.lookedAtAgainSince === null ? null : by(kase.lookedAtAgainSince),
  }
}

/**
 * After everything arrived: the person is asked to look, until they have said yes to all of it; then comes what is
 * still on the table, or the end.
 */
function whileConfirming(kase: Case): Next {
  if (kase.plan.some((action) => isToBeChecked(kase, action))) return { step: 'please_check', by: null }
  return { step: isAllThere(kase) ? 'end_the_case' : 'offer_what_puts_it_right', by: null }
}

/** Since when the case is looked at: since it was heard, or since an appeal changed what was found or how it ended. */
function sentBackAt(kase: Case): Instant {
  const times = kase.appeals.flatMap(({ decision, decided }) => {
    const about = kase.decisions.find((each) => each.id === decision)
    const kind = about && appealedFirst(kase, about).kind
    return decided && decided.outcome !== 'upheld' && (kind === 'finding' || kind === 'closing')
      ? [decided.at]
      : []
  })
  return times.reduce(later, kase.receivedAt)
}

function later(a: Instant, b: Instant): Instant {
  return isBefore(a, b) ? b : a
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
    hasReader(kase) && wasPromised(action) && action.delivered !== null && action.confirmed?.code !== 'yes'
  )
}

/** True when there is a remedy and nothing more is looked for: all that is in the plan arrived. */
function isAllThere(kase: Case): boolean {
  const live = kase.plan.filter((action) => !isOver(action.state))
  return live.length > 0 && live.every((action) => action.delivered !== null)
}

/**
 * The step whose time is over first, so that nobody is left without news, or without what was promised, while they
 * wait for something else. An appeal is put behind nothing but this: that somebody is made to suffer for having
 * written to us, when that is due first.
 */
export function deskStep(
  kase: Case,
  calendar: Calendar,
): { readonly step: DeskStep; readonly by: Instant | null } {
  const next = nextStep(kase, calendar)
  const candidates = promisedTimes(kase, calendar).filter(
    ({ step }) => next.step !== 'decide_your_appeal' || step === next.step || step === 'look_at_retaliation',
  )
  const [first = next] = candidates.toSorted((a, b) => msOf(a.by) - msOf(b.by))
  return first
}

/** A time that somebody counts on. */
export interface Promised {
  readonly step: DeskStep
  readonly by: Instant
}

/**
 * Every time that is promised now: until when somebody looks whether the person is made to suffer for having written
 * to us, in every state; until when a second person looks; that of the next step; that of what is on its way while the person is asked for another
 * answer; and until when they hear from us whatever comes. Each can be missed on its own.
 */
export function promisedTimes(kase: Case, calendar: Calendar): Promised[] {
  const { step, by } = nextStep(kase, calendar)
  const delivery = kase.state === 'closed' || step === 'deliver_what_was_promised' ? null : nextDelivery(kase)
  const news = newsDue(kase, calendar)
  const retaliation = retaliationDue(kase, calendar)
  const look = secondLookDue(kase, calendar)
  return [
    ...(retaliation === null ? [] : [{ step: 'look_at_retaliation' as const, by: retaliation }]),
    ...(look === null ? [] : [{ step: 'second_look' as const, by: look }]),
    ...(by === null ? [] : [{ step, by }]),
    ...(delivery === null ? [] : [{ step: 'deliver_what_was_promised' as const, by: delivery }]),
    ...(news === null ? [] : [{ step: 'hear_from_us' as const, by: news }]),
  ]
}

/** True when it is on the record that this time was missed. */
export function isNoted(kase: Case, { step, by }: Promised): boolean {
  return kase.missed.some((each) => each.step === step && each.by === by)
}

/** When the next promised action is due. */
function nextDelivery(kase: Case): Instant | null {
  return earliest(...kase.plan.filter((action) => isAwaited(kase, action)).map((action) => action.dueAt))
}
