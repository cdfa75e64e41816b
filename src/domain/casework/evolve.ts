import type { SettledEvent } from '../case/case-event.ts'
import { contactTold } from '../case/contact-told.ts'
import { change, placeOf, type Draft } from '../case/draft.ts'
import { isService, staffIdOf } from '../case/actor.ts'
import { theirWordsIn } from '../case/their-words.ts'
import { isMailUnsafe } from '../intake/recovery.ts'
import { evolveAdvisers } from './evolve-advisers.ts'
import { evolveAppeal } from './evolve-appeal.ts'
import { evolveDelay } from './evolve-delay.ts'
import { evolveErasing, keepAgain } from './evolve-erasing.ts'
import { answerAllOutcomes, evolveReferrals } from './evolve-referrals.ts'
import { evolveRecusals } from './evolve-recusals.ts'
import { evolveGroup } from './evolve-group.ts'
import { evolveHold } from './evolve-hold.ts'
import { isOfMember } from './group.ts'
import { evolveReprisals, letReprisalsGo, meetReprisal, tellOfReprisal } from './evolve-reprisals.ts'
import { letTalksGo } from './evolve-talks.ts'
import { sayHowItIs } from './evolve-how-it-is.ts'
import { evolveTold } from './evolve-told.ts'
import { endStopWish, evolveWish } from './evolve-wish.ts'
import { limitTo } from './limit-to.ts'
import { oweWords } from './owe-words.ts'
import { moveToldTimes } from './told-times.ts'

/** What an event of this chapter does to a case; events of other chapters do nothing here. */
export function evolveCasework(kase: Draft, event: SettledEvent): void {
  switch (event.kind) {
    case 'source_changed':
      kase.story = event.texts.story
      kase.source = event.texts.source ?? kase.source
      kase.product = event.texts.product ?? kase.product
      return
    case 'contact_details_given':
      if (kase.person !== null) kase.personBefore.push(kase.person)
      kase.person = contactTold(event)
      kase.mailReturnedAt = null
      if (isMailUnsafe(kase.person)) kase.recoverySince = null
      // What they say with it is said of that address, and comes after it.
      if (kase.person?.safety === 'safe')
        kase.wordsBeforeSafe = kase.theirWords.length - theirWordsIn(event).length
      return
    case 'own_word_chosen':
      kase.ownWordSince = event.facts.asked ? event.at : null
      return
    case 'recovery_chosen':
      kase.recoverySince = event.facts.asked ? event.at : null
      kase.recoveryFearedAt = event.facts.isFeared ? event.at : null
      return
    case 'receipt_replaced':
      kase.recoverySince = null
      if (event.facts.byMail) kase.receiptByMailAt = event.at
      return
    case 'moved':
      return move(kase, event)
    case 'taken_up':
      kase.handler = event.facts.handler
      kase.readAt ??= event.at
      return
    case 'mail_returned':
      kase.mailReturnedAt = event.at
      return
    case 'given_back':
      if (event.facts.part !== true) kase.handler = null
      letReprisalsGo(kase, (account) => account !== event.facts.handler)
      return letTalksGo(kase, event.at, (account) => account !== event.facts.handler)
    case 'withdrawn':
      kase.stops += 1
      if (event.settled.asksUs) oweWords(kase, event.at)
      kase.appeals = kase.appeals.map((appeal) => ({ ...appeal, afterClosing: false }))
      return
    case 'resumed':
      if (kase.outcome === 'set_aside') kase.isTheirs = true
      kase.triageDueAt = event.facts.triageDueAt ?? kase.triageDueAt
      return
    case 'own_view_said':
      kase.ownViews.push({ ...event.facts, at: event.at })
      return
    case 'follow_up_asked':
      kase.followUps.push({ after: event.facts.after, at: event.at })
      return
    case 'notifier_told':
      kase.generalNews.push({ news: [...event.facts.news], at: event.at })
      return
    case 'how_it_is_said':
      return sayHowItIs(kase, event)
    case 'own_view_answered':
      kase.ownViewAnswered = { ...event.facts }
      return
    case 'note_added':
      kase.notes.push({ by: event.by, at: event.at, note: event.texts.note })
      return
    case 'message_written':
      return addMessage(kase, event)
    case 'closed':
      kase.outcome = event.facts.outcome
      kase.closedAt = event.at
      kase.lookAgainAt = event.facts.lookAgainAt ?? null
      kase.toSetAside = null
      endStopWish(kase)
      Object.assign(kase.adequacy, event.texts)
      for (const id of event.settled.lapsed ?? [])
        change(kase.offers, id, (offer) => ({ ...offer, lapsedAt: event.at }))
      return
    case 'decided': {
      const { decision, tookPart, ...facts } = event.facts
      const { reasons, whatNext = null, tried } = event.texts
      kase.decisions.push({
        id: decision,
        ...facts,
        tookPart: [...tookPart],
        reasons,
        whatNext,
        at: event.at,
        by: event.by,
        ...(tried !== undefined && { tried }),
      })
      return
    }
    case 'new_time_given':
      kase.newTimes.push({ ...event.facts, ...event.texts, at: event.at, overAt: null })
      return
    case 'promise_missed':
      kase.missed.push({ ...event.facts })
      return
    case 'appealed':
    case 'complained':
    case 'appeal_decided':
    case 'order_carried_out':
      return evolveAppeal(kase, event)
    case 'outside_asked': {
      const { reviewer, account, verb, subject, letInBy = null } = event.facts
      const { name, house, alone } = event.texts
      kase.outside.push({
        id: reviewer,
        account,
        verb,
        subject: { ...subject },
        name,
        house,
        letInBy,
        isAlone: alone !== undefined,
        askedAt: event.at,
        answer: null,
        answeredAt: null,
        endedAt: null,
      })
      return
    }
    case 'outside_answered': {
      const { reviewer, yes } = event.facts
      const ended = yes ? {} : { endedAt: event.at }
      change(kase.outside, reviewer, (each) => ({ ...each, answer: yes, answeredAt: event.at, ...ended }))
      return
    }
    case 'outside_ended':
      change(kase.outside, event.facts.reviewer, (each) => ({ ...each, endedAt: event.at }))
      return
    case 'set_aside_asked':
      kase.toSetAside = { ...event.facts, ...event.texts, by: event.by, at: event.at }
      return
    case 'set_aside_ruled':
      kase.toSetAside = null
      return
    case 'duty_looked_at':
      kase.lookAgainAt = event.facts.lookAgainAt
      return
    case 'priority_moved':
      kase.priorityMoved = { from: event.facts.from, to: event.facts.to, at: event.at }
      return
    default:
      evolveErasing(kase, event)
      evolveWish(kase, event)
      evolveAdvisers(kase, event)
      evolveGroup(kase, event)
      evolveReprisals(kase, event)
      evolveReferrals(kase, event)
      evolveTold(kase, event)
      evolveFirstHour(kase, event)
      return evolveImpact(kase, event)
  }
}

/** Whatever the person does while we say that our time is over shows that theirs is not; what others do says nothing. */
export function keepWhatIsUsed(kase: Draft, event: SettledEvent): void {
  const { by, at } = event
  if (by.kind === 'person' && !isOfMember(event) && kase.erasing?.because === 'retention') keepAgain(kase, at)
}

/** What was done in the first hour, and who may see the case. */
function evolveFirstHour(kase: Draft, event: SettledEvent): void {
  const { by, at } = event
  switch (event.kind) {
    case 'stop_asked': {
      const { asked, measure, until } = event.facts
      kase.measures.push({ id: asked, measure, until, ...event.texts, at, answer: null })
      return
    }
    case 'stop_answered': {
      const { asked, stopped } = event.facts
      const answer = { stopped, words: event.texts.words, at }
      return change(kase.measures, asked, (each) => ({ ...each, answer }))
    }
    case 'snapshot_kept': {
      const { what, where, address = null, hash = null } = event.texts
      kase.snapshots.push({ id: event.facts.snapshot, what, where, address, hash, by, at })
      return
    }
    case 'hold_placed':
    case 'hold_release_asked':
    case 'hold_kept':
    case 'hold_released':
      return evolveHold(kase, event)
    case 'call_recorded':
      kase.calls.push({ when: event.facts.when, ...event.texts, by })
      return
    case 'no_copy_marked':
      kase.noCopySince ??= at
      return
    case 'first_step_skipped':
      kase.skipped.push({ step: event.facts.step, reasons: event.texts.reasons, at })
      return
    case 'staff_named':
      limitTo(kase, event.facts.named)
      kase.accessSaidAt = at
      kase.nobodyApart = null
      return
    case 'deciders_noted':
      kase.nobodyDecidesSince = event.facts.anybody ? null : at
      return
    case 'recused':
    case 'recusal_lifted':
    case 'keeping_from_asked':
    case 'keeping_from_answered':
    case 'keeping_from_ended':
      return evolveRecusals(kase, event)
    case 'access_opened':
      kase.onlyFor = null
      kase.accessSaidAt = at
      return
    case 'nobody_apart_said':
      kase.nobodyApart = { reasons: event.texts.reasons, at }
      return
    default:
  }
}

function move(kase: Draft, { facts, settled, at }: SettledEvent<'moved'>): void {
  kase.state = facts.to
  if (facts.to === 'closed') return
  if (kase.outcome === 'withdrawn_by_person' && kase.closedAt !== null) moveToldTimes(kase, kase.closedAt, at)
  kase.closedAt = null
  kase.outcome = null
  kase.lookAgainAt = null
  // Nothing was promised while it was closed: the time until the next news begins anew.
  if (facts.from === 'closed') {
    if (kase.erasing?.because === 'retention') keepAgain(kase, at)
    kase.lastNewsAt = at
    kase.openedAgainAt = at
  }
  if (facts.to === 'assessing' && facts.from !== 'received') kase.lookedAtAgainSince = at
  for (const [action, dueAt] of Object.entries(settled.dates ?? {}))
    change(kase.plan, action, (each) => ({ ...each, dueAt }))
}

function addMessage(kase: Draft, { facts, settled, texts, by, at }: SettledEvent<'message_written'>): void {
  const {
    message: id,
    retaliation = false,
    addsToStory = false,
    adviser,
    notForAdvisers = false,
    namesUs,
  } = facts
  if (settled.answers) kase.unansweredSince = kase.wordsOwedSince = null
  else if (!facts.namedInReprisal) oweWords(kase, at, retaliation ? 'trouble' : 'anything')
  kase.retaliationSince = settled.answers ? null : (kase.retaliationSince ?? (retaliation ? at : null))
  const from = by.kind === 'person' ? 'person' : 'staff'
  if (from === 'staff') answerAllOutcomes(kase)
  if (settled.answers) meetReprisal(kase, at, settled.reprisal)
  else if (retaliation) tellOfReprisal(kase, { at, message: id })
  kase.messages.push({
    id,
    from,
    by,
    at,
    body: texts.body,
    retaliation,
    ...(addsToStory && { addsToStory }),
    ...(adviser !== undefined && { adviser }),
    ...(notForAdvisers && { notForAdvisers }),
    ...(namesUs && { namesUs }),
  })
}

function evolveImpact(kase: Draft, event: SettledEvent): void {
  switch (event.kind) {
    case 'impact_described': {
      const { impact, rights, ...facts } = event.facts
      const { title, otherRight, otherRightSource } = event.texts
      kase.impacts.push({
        id: impact,
        title,
        rights: [...rights],
        ...facts,
        otherRight: otherRight ? { name: otherRight, source: otherRightSource ?? '' } : null,
        finding: null,
        groups: [],
        delay: null,
        noAct: null,
      })
      return
    }
    case 'group_added': {
      const { impact, group, knownCount, estimatedCount } = event.facts
      const { label, method = null, heightenedRisk = null } = event.texts
      kase.impacts[placeOf(kase.impacts, impact)]?.groups.push({
        id: group,
        label,
        knownCount,
        estimatedCount,
        method,
        heightenedRisk,
        ratings: [],
        lowering: null,
        raisedAgainAt: null,
        reviews: [],
        outdated: null,
      })
      return
    }
    case 'impact_found': {
      const { facts, texts, at, by } = event
      const finding = { code: facts.finding, reasons: texts.reasons, at, by }
      return change(kase.impacts, facts.impact, (each) => ({ ...each, finding }))
    }
    case 'impact_rated': {
      const { impact, group, rater, explainedUnknown, ...judgement } = event.facts
      groupOf(kase, impact, group)?.ratings.push({
        rater,
        by: staffIdOf(event.by) ?? event.by.kind,
        at: event.at,
        judgement,
        explainedUnknown: [...explainedUnknown],
        reasons: event.texts.reasons ?? null,
        ...(isService(event.by) && { service: true as const }),
      })
      return
    }
    case 'rating_reviewed': {
      const { impact, group, explainedUnknown } = event.facts
      const found = groupOf(kase, impact, group)
      found?.reviews.push({
        by: staffIdOf(event.by) ?? event.by.kind,
        at: event.at,
        rated: found.ratings.length,
        explainedUnknown: [...explainedUnknown],
        reasons: event.texts.reasons,
      })
      return
    }
    case 'rating_lowered': {
      const { impact, group, toldPerson, decision, ...judgement } = event.facts
      const found = groupOf(kase, impact, group)
      if (found === undefined) return
      const by = staffIdOf(event.by) ?? event.by.kind
      found.lowering = {
        judgement,
        reason: event.texts.reasons,
        by,
        at: event.at,
        toldPerson,
        ...(decision !== undefined && { decision }),
      }
      return
    }
    case 'delay_flagged':
    case 'delay_ruled':
    case 'delay_turned':
      return evolveDelay(kase, event)
    case 'no_act_reasoned': {
      const { impact, because } = event.facts
      const noAct = { because, ...event.texts, by: event.by, at: event.at, decision: null }
      return change(kase.impacts, impact, (each) => ({ ...each, noAct }))
    }
    case 'no_taken_back': {
      const { impact, lookAgainAt = null } = event.facts
      const noAct = kase.impacts[placeOf(kase.impacts, impact)]?.noAct
      if (!noAct) return
      const { shows, decision, at: takenAt } = noAct
      kase.takenBackNos.push({ impact, shows, decision, takenAt, at: event.at })
      kase.lookAgainAt ??= lookAgainAt
      // Somebody of us answers them, also where the case has ended.
      oweWords(kase, event.at)
      return change(kase.impacts, impact, (each) => ({ ...each, noAct: null }))
    }
    case 'no_act_ruled': {
      const { impact, accepted, decision } = event.facts
      return change(kase.impacts, impact, (each) => ({
        ...each,
        noAct: accepted && each.noAct ? { ...each.noAct, decision } : null,
      }))
    }
    default:
  }
}

function groupOf(kase: Draft, impact: string, group: string) {
  const groups = kase.impacts[placeOf(kase.impacts, impact)]?.groups ?? []
  return groups[placeOf(groups, group)]
}
