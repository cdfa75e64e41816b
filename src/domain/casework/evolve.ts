import type { SettledEvent } from '../case/case-event.ts'
import { change, placeOf, type Draft } from '../case/draft.ts'
import { staffIdOf } from '../case/actor.ts'

/** What an event of this chapter does to a case; events of other chapters do nothing here. */
export function evolveCasework(kase: Draft, event: SettledEvent): void {
  switch (event.kind) {
    case 'source_changed':
      kase.story = event.texts.story
      kase.source = event.texts.source ?? kase.source
      kase.product = event.texts.product ?? kase.product
      return
    case 'contact_details_given': {
      const { name = null, email = null, howToReach = null } = event.texts
      kase.person = { ...event.facts, name, email, howToReach }
      return
    }
    case 'moved':
      return move(kase, event)
    case 'taken_up':
      kase.handler = event.facts.handler
      return
    case 'withdrawn':
      kase.stops += 1
      kase.appeals = kase.appeals.map((appeal) => ({ ...appeal, afterClosing: false }))
      return
    case 'resumed':
      kase.triageDueAt = event.facts.triageDueAt ?? kase.triageDueAt
      return
    case 'note_added':
      kase.notes.push({ by: event.by, at: event.at, note: event.texts.note })
      return
    case 'message_written':
      return addMessage(kase, event)
    case 'closed':
      kase.outcome = event.facts.outcome
      kase.closedAt = event.at
      Object.assign(kase.adequacy, event.texts)
      for (const id of event.settled.lapsed ?? [])
        change(kase.offers, id, (offer) => ({ ...offer, lapsedAt: event.at }))
      return
    case 'decided': {
      const { decision, tookPart, ...facts } = event.facts
      const { reasons, whatNext = null } = event.texts
      kase.decisions.push({
        id: decision,
        ...facts,
        tookPart: [...tookPart],
        reasons,
        whatNext,
        at: event.at,
        by: event.by,
      })
      return
    }
    case 'promise_missed':
      kase.missed.push({ ...event.facts })
      return
    case 'appealed':
      kase.appeals.push({
        id: event.facts.appeal,
        decision: event.facts.decision,
        reasons: event.texts.reasons,
        at: event.at,
        dueAt: event.facts.dueAt,
        afterClosing: kase.state === 'closed',
        decided: null,
      })
      return
    case 'appeal_decided': {
      const { appeal, outcome, decision } = event.facts
      const decided = { outcome, decision, reasons: event.texts.reasons, at: event.at, by: event.by }
      return change(kase.appeals, appeal, (each) => ({ ...each, decided }))
    }
    case 'priority_moved':
      kase.priorityMoved = { from: event.facts.from, to: event.facts.to, at: event.at }
      return
    default:
      return evolveImpact(kase, event)
  }
}

function move(kase: Draft, { facts, settled, at }: SettledEvent<'moved'>): void {
  kase.state = facts.to
  if (facts.to === 'closed') return
  kase.closedAt = null
  kase.outcome = null
  // Nothing was promised while it was closed: the time until the next news begins anew.
  if (facts.from === 'closed') kase.lastNewsAt = at
  if (facts.to === 'assessing' && facts.from !== 'received') kase.lookedAtAgainSince = at
  for (const [action, dueAt] of Object.entries(settled.dates ?? {}))
    change(kase.plan, action, (each) => ({ ...each, dueAt }))
}

function addMessage(kase: Draft, { facts, settled, texts, by, at }: SettledEvent<'message_written'>): void {
  const { message: id, retaliation = false } = facts
  kase.unansweredSince = settled.answers ? null : (kase.unansweredSince ?? at)
  kase.retaliationSince = settled.answers ? null : (kase.retaliationSince ?? (retaliation ? at : null))
  const from = by.kind === 'person' ? 'person' : 'staff'
  kase.messages.push({ id, from, by, at, body: texts.body, retaliation })
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
      })
      return
    }
    case 'impact_found': {
      const finding = { code: event.facts.finding, reasons: event.texts.reasons, at: event.at }
      return change(kase.impacts, event.facts.impact, (each) => ({ ...each, finding }))
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
      })
      return
    }
    case 'rating_lowered': {
      const { impact, group, toldPerson, ...judgement } = event.facts
      const found = groupOf(kase, impact, group)
      if (found === undefined) return
      const by = staffIdOf(event.by) ?? event.by.kind
      found.lowering = { judgement, reason: event.texts.reasons, by, at: event.at, toldPerson }
      return
    }
    case 'delay_flagged': {
      const { impact, deadline } = event.facts
      const reason = event.texts.reasons ?? null
      const delay = { state: 'proposed', deadline, reason, flaggedAt: event.at } as const
      return change(kase.impacts, impact, (each) => ({ ...each, delay }))
    }
    case 'delay_ruled': {
      const state = event.facts.accepted ? ('accepted' as const) : ('rejected' as const)
      return change(kase.impacts, event.facts.impact, (each) =>
        each.delay ? { ...each, delay: { ...each.delay, state } } : each,
      )
    }
    default:
  }
}

function groupOf(kase: Draft, impact: string, group: string) {
  const groups = kase.impacts[placeOf(kase.impacts, impact)]?.groups ?? []
  return groups[placeOf(groups, group)]
}
