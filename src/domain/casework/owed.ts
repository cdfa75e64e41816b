import { openOffers } from './person-offers.ts'
import type { Calendar } from '../time/calendar.ts'
import { halfWay } from '../time/half-way.ts'
import { earliest, isBefore, latest, type Instant } from '../time/instant.ts'
import { ownDue } from '../time/own-due.ts'
import { fearOfUs } from '../value-chain/fear-of-us.ts'
import type { FirstStep } from '../vocabulary/first-hour.ts'
import type { DecisionKind, Order } from '../vocabulary/casework.ts'
import type { Case, NewTime } from '../case/case.ts'
import type { Subject } from '../case/verb.ts'
import { courseOf, decisionDue, tellingDue } from './course.ts'
import { firstHour } from './first-hour.ts'
import { hasReader, isAskedAboutRemedy } from './has-reader.ts'
import { keepingsToAnswer } from './keep-from.ts'
import { newsDue } from './news.ts'
import { openAppeals } from './open-appeals.ts'
import { dutyDue, isDutyOpen } from './open-duties.ts'
import { orderedByAppeals } from './ordered-by-appeal.ts'
import { ours, type Owed } from './ours.ts'
import { isAsked, keyOf, waitsForYes } from './outside.ts'
import { overBodies } from './owed-over-bodies.ts'
import { overTalks } from './owed-over-talks.ts'
import { bodies, contactQuestions, organisations, parts } from './owed-in-chain.ts'
import { delivery, refusedByOwner, rest, somethingElse } from './owed-in-plan.ts'
import { isUrgent } from './overview.ts'
import { membersToHear } from './hear-members.ts'
import { nextLook, openReprisal } from './reprisals.ts'
import { retaliationDue } from './retaliation.ts'
import { freeToDecide } from './reviewers.ts'
import { secondLooks } from './second-look.ts'
import type { NextStep, StepOwner } from './steps.ts'
import { reprisalsNow } from './take-up-reprisal.ts'
import { withToldTimes } from './told-times.ts'

/** One thing that somebody owes: what, who, by when, and the form that does it. */
export interface Next {
  readonly step: NextStep
  readonly owner: StepOwner
  /** Until when; null where the person has all the time they want, and where nothing is open. */
  readonly by: Instant | null
  /** The verb whose form does it; null where nothing is open. */
  readonly verb: string | null
  /** What it is done to. */
  readonly subject: Subject
  /** Id of the organisation that it is about; null for the rest. */
  readonly entity: string | null
  /** Tells it from everything else that is owed: its step, and what it is about. */
  readonly key: string
  /** The last new time that the person was told for it, and why; null while they were told none. */
  readonly newTime: Pick<NewTime, 'by' | 'reasons'> | null
}

/**
 * Everything that is owed in a case now, in whatever state it is: nothing that the person said or did, and nothing that
 * was ordered or promised, is without somebody who has it and a time (red lines 14 and 15).
 */
export function everythingOwed(kase: Case, calendar: Calendar): Next[] {
  return owedNow(kase, calendar).map((each) => withToldTimes(kase, { ...each, key: keyOfOwed(each) }))
}

/** What is owed, by what tells each from the rest. */
export function keysOfOwed(kase: Case, calendar: Calendar): ReadonlySet<string> {
  return new Set(owedNow(kase, calendar).map(keyOfOwed))
}

const ID = /^[a-z][0-9]+$/

/** The step with the ids of what it is about: `deliver_what_was_promised:a1`. */
function keyOfOwed({ step, subject, entity }: Owed): string {
  const ids = Object.values(subject).flatMap((each) => each.split(':').filter((part) => ID.test(part)))
  return [step, ...(ids.length === 0 && entity !== null ? [entity] : ids)].join(':')
}

function owedNow(kase: Case, calendar: Calendar): Owed[] {
  if (kase.erasedAt !== null) return []
  const isClosed = kase.state === 'closed'
  return [
    ...retaliation(kase, calendar),
    ...appeals(kase),
    ...outside(kase),
    ...whomToAskOutside(kase, calendar),
    ...whomTheyMean(kase, calendar),
    ...ordered(kase, calendar),
    ...said(kase, calendar),
    ...membersToHear(kase, calendar),
    ...overBodies(kase, calendar),
    ...overTalks(kase, calendar),
    ...duty(kase, calendar),
    ...colleague(kase, calendar),
    ...(isClosed
      ? []
      : [
          ...firstSteps(kase, calendar),
          ...interim(kase),
          ...whetherTheyFearUs(kase, calendar),
          ...bodies(kase, calendar),
          ...contactQuestions(kase),
          ...course(kase, calendar),
          ...early(kase, calendar),
          ...rest(kase, calendar),
          ...refusedByOwner(kase, calendar),
          ...delivery(kase),
          ...somethingElse(kase, calendar),
          ...organisations(kase, calendar),
          ...parts(kase, calendar),
          ...news(kase, calendar),
        ]),
  ]
}

/** Trouble is with whoever took it on, who may be somebody else than who has the case; else with the case. */
function retaliation(kase: Case, calendar: Calendar): Owed[] {
  const by = retaliationDue(kase, calendar)
  const again = nextLook(kase, calendar)
  const carer = openReprisal(kase)?.owner ?? null
  const isOther = carer !== null && carer !== kase.handler
  return [
    ...(by === null ? [] : [ours(kase, 'look_at_retaliation', by, 'write_message')]),
    ...(again === null
      ? []
      : reprisalsNow(kase).map((subject) =>
          ours(kase, 'look_after_you', again, 'record_reprisal_step', subject),
        )),
  ].map((each) => (isOther ? { ...each, owner: 'reprisal_owner' } : each))
}

function appeals(kase: Case): Owed[] {
  return openAppeals(kase).map(({ id, against, dueAt }) => ({
    ...ours(
      kase,
      against === 'decision' ? 'decide_your_appeal' : 'answer_your_complaint',
      dueAt,
      'decide_appeal',
      { appeal: id },
    ),
    owner: 'colleague',
  }))
}

/** Somebody from outside may look as soon as the person says yes. */
function outside(kase: Case): Owed[] {
  return kase.outside.filter(waitsForYes).map(({ id }) => ({
    step: 'say_who_may_look',
    owner: 'person',
    by: null,
    verb: 'answer_outside',
    subject: { reviewer: id },
    entity: null,
  }))
}

/**
 * An appeal that nobody here can decide, by the accounts as they were noted, or in a case that only one of us may open, or
 * of which nobody who may is free to decide: somebody from outside is asked, and who asks and by when is no less on a list
 * than the appeal itself (UNGP 31(f); red line 14).
 */
function whomToAskOutside(kase: Case, calendar: Calendar): Owed[] {
  const { onlyFor, outside, operatorFearedSince, accessSaidAt, nobodyDecidesSince } = kase
  const isOneOfThem = onlyFor !== null && (onlyFor.length < 2 || freeToDecide(kase, onlyFor).length === 0)
  if (nobodyDecidesSince === null && !isOneOfThem) return []
  return openAppeals(kase).flatMap(({ id, at, dueAt }) => {
    const task = keyOf({ verb: 'decide_appeal', subject: { appeal: id } })
    const asked = outside.filter((each) => keyOf(each) === task)
    if (asked.some(isAsked)) return []
    const ends = asked.flatMap(({ endedAt }) => endedAt ?? [])
    const since = latest(at, operatorFearedSince ?? at, accessSaidAt ?? at, nobodyDecidesSince ?? at, ...ends)
    // Whoever is asked has at least half of the time that is left for the answer.
    const by = earliest(ownDue('CLK-OWN-SECOND-LOOK-1WD', since, calendar), halfWay(since, dueAt))
    return [ours(kase, 'ask_somebody_outside', by, 'ask_outside', { task })]
  })
}

/** Whom of us the person wants kept from their case, where their words name no account: a coordinator answers. */
function whomTheyMean(kase: Case, calendar: Calendar): Owed[] {
  return keepingsToAnswer(kase).map(({ id, at }) => {
    const by = ownDue('CLK-OWN-SECOND-LOOK-1WD', at, calendar)
    return ours(kase, 'say_who_may_see', by, 'answer_keeping', { keeping: id })
  })
}

function ordered(kase: Case, calendar: Calendar): Owed[] {
  return orderedByAppeals(kase).map(({ appeal, step, order, about, since }) => {
    const by = decisionDue(kase, since, calendar)
    const verb = possibleIn(kase, order === null ? verbOf(about.kind, step) : VERB_OF_ORDER[order])
    // Two orders of one step are two things that are owed: each has the name of its appeal.
    return ours(kase, step, by, verb, { appeal })
  })
}

const VERB_OF_ORDER: Readonly<Record<Order, string>> = {
  act: 'carry_out_order',
  new_decision: 'decide',
  new_finding: 'record_finding',
  new_offer: 'send_offer',
}

/** Where nobody is asked about remedy, what can put it right is planned and not offered. */
function possibleIn(kase: Case, verb: string): string {
  return verb === 'send_offer' && !isAskedAboutRemedy(kase) ? 'propose_action' : verb
}

/** The form that carries out what was not named. */
function verbOf(kind: DecisionKind, step: NextStep): string {
  return OF_KIND[kind] ?? (step === 'carry_out_the_change' ? 'propose_action' : 'decide')
}

const OF_KIND: Readonly<Partial<Record<DecisionKind, string>>> = {
  promise_taken_back: 'propose_action',
  no_act: 'propose_action',
  finding_changed: 'record_finding',
  rating_lowered: 'rate_impact',
  own_view_not_followed: 'rate_impact',
  delay_not_accepted: 'flag_delay',
}

/** What the person wrote or said and nobody has answered: that something did not arrive, or anything else. */
function said(kase: Case, calendar: Calendar): Owed[] {
  const { unansweredSince } = kase
  if (unansweredSince === null || !hasReader(kase)) return []
  const by = replyDue(kase, unansweredSince, calendar)
  const notYet = kase.plan.some(
    ({ state, confirmed }) =>
      state === 'disputed' &&
      confirmed !== null &&
      confirmed.code !== 'yes' &&
      !isBefore(confirmed.at, unansweredSince),
  )
  return [ours(kase, notYet ? 'answer_your_not_yet' : 'answer_your_message', by, 'write_message')]
}

/** How soon somebody who told of others is answered follows from what they told, and not from what was found of those. */
function replyDue(kase: Case, since: Instant, calendar: Calendar): Instant {
  const soon = kase.kind === 'notification' ? kase.danger : isUrgent(kase)
  return ownDue(soon ? 'CLK-OWN-REPLY-P1-1WD' : 'CLK-OWN-REPLY-5WD', since, calendar)
}

const VERB_OF: Readonly<Partial<Record<NextStep, string>>> = {
  read_by_a_person: 'take_up',
  tell_you_what_we_found: 'decide',
  offer_what_puts_it_right: 'send_offer',
  end_the_case: 'close',
}

/** The step of the way that the case is on; what is on its way and what appeals ordered stand beside it. */
function course(kase: Case, calendar: Calendar): Owed[] {
  const { step, by } = courseOf(kase, calendar)
  switch (step) {
    case 'look_again':
    case 'carry_out_the_change':
    case 'deliver_what_was_promised':
    case 'your_answer':
      return offered(kase)
    case 'please_check':
      return [{ step, owner: 'person', by: null, verb: 'confirm_delivery', subject: {}, entity: null }]
    case 'read_by_a_person':
      return [
        ours(kase, step, by ?? kase.triageDueAt, 'take_up'),
        // The time for an answer runs from the first day, whether or not anybody has read it.
        ...(kase.kind === 'grievance'
          ? [ours(kase, 'tell_you_what_we_found', tellingDue(kase, calendar), 'take_up')]
          : []),
      ]
    default:
      // Nothing ends over an appeal: what follows from it has a time of its own.
      if (step === 'end_the_case' && openAppeals(kase).length > 0) return []
      return by === null ? [] : [ours(kase, step, by, possibleIn(kase, VERB_OF[step] ?? 'write_message'))]
  }
}

function offered(kase: Case): Owed[] {
  return openOffers(kase).map(({ offer }) => ({
    step: 'your_answer',
    owner: 'person',
    by: null,
    verb: 'answer_offer',
    subject: { offer: offer.id },
    entity: null,
  }))
}

/** An early agreement ends no assessment: what was found is still owed, whatever is delivered meanwhile. */
function early(kase: Case, calendar: Calendar): Owed[] {
  const isOnlyEarly = kase.offers.length > 0 && kase.offers.every((offer) => offer.early)
  if (!isOnlyEarly || courseOf(kase, calendar).step === 'tell_you_what_we_found') return []
  if (kase.decisions.some(({ kind }) => kind === 'finding') || orderedByAppeals(kase).length > 0) return []
  return [ours(kase, 'tell_you_what_we_found', tellingDue(kase, calendar), 'decide')]
}

/** What waits for somebody else of us than who did what it is about. */
function colleague(kase: Case, calendar: Calendar): Owed[] {
  return secondLooks(kase, calendar).map(({ step, by, verb, subject }) => ({
    ...ours(kase, step, by, verb, subject),
    owner: 'colleague',
  }))
}

/** What is still owed after the case ended (red line 14). */
function duty(kase: Case, calendar: Calendar): Owed[] {
  return isDutyOpen(kase) ? [ours(kase, 'look_at_the_duty', dutyDue(kase, calendar), 'look_at_duty')] : []
}

const FIRST_VERB: Readonly<Record<FirstStep, string>> = {
  stop_it_now: 'ask_to_stop',
  keep_what_shows_it: 'hold_everything',
  ring_for_help: 'record_call',
  say_who_may_see: 'name_who_may_see',
}

/** What cannot wait, until it is done or somebody says why it needs no doing. */
function firstSteps(kase: Case, calendar: Calendar): Owed[] {
  return firstHour(kase, calendar).map(({ step, by }) => ours(kase, step, by, FIRST_VERB[step]))
}

/** Their words of whom they fear may mean us: whoever may see the case waits for that answer (domain reference 6). */
function whetherTheyFearUs(kase: Case, calendar: Calendar): Owed[] {
  const { fearOfUsSince: since } = kase
  if (since === null) return []
  const us = fearOfUs(kase)
  const by = ownDue('CLK-OWN-FIRST-HOUR-1H', since, calendar)
  if (us === null) {
    const isSaid = kase.accessSaidAt !== null && !isBefore(kase.accessSaidAt, since)
    return isSaid ? [] : [ours(kase, 'say_who_may_see', by, 'name_who_may_see')]
  }
  return [{ ...ours(kase, 'say_who_may_see', by, 'answer_fear', { entity: us.id }), entity: us.id }]
}

/** Somebody was asked to stop it by a time: somebody of us looks whether it has stopped. */
function interim(kase: Case): Owed[] {
  return kase.measures
    .filter(({ answer }) => answer === null)
    .map(({ id, until }) => ours(kase, 'see_whether_it_stopped', until, 'record_stop_answer', { asked: id }))
}

function news(kase: Case, calendar: Calendar): Owed[] {
  const by = newsDue(kase, calendar)
  return by === null ? [] : [ours(kase, 'hear_from_us', by, 'write_message')]
}
