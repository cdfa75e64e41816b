import { evolveRemedy } from '../remedy/evolve.ts'
import { isOpen } from '../remedy/plan.ts'
import { withoutPause } from '../remedy/without-pause.ts'
import { evolveValueChain } from '../value-chain/evolve.ts'
import { heardFrom } from '../value-chain/heard-from.ts'
import type { Instant } from '../time/instant.ts'
import { isService, staffIdOf } from './actor.ts'
import type { CaseEvent } from './case-event.ts'
import type { AffectedGroup, Case, Impact } from './case.ts'
import { isNews } from '../casework/news.ts'
import { ruleOnDelay } from '../casework/priority.ts'

/** Folds the events of one case, oldest first. The first must be `grievance_filed`. */
export function fold(id: string, events: readonly CaseEvent[]): Case {
  const [first, ...rest] = events
  if (first?.kind !== 'grievance_filed') throw new Error('A case begins with the story being filed.')
  return rest.reduce(evolve, begin(id, first))
}

/** The case after one more event. Never refuses: what has happened has happened. */
export function evolve(before: Case, event: CaseEvent): Case {
  const staff = staffIdOf(event.by)
  const kase: Case = {
    ...before,
    tookPart:
      staff === null || before.tookPart.includes(staff) ? before.tookPart : [...before.tookPart, staff],
    lastNewsAt: isNews(before, event) ? event.at : before.lastNewsAt,
  }
  return heardFrom(
    evolveCasework(kase, event) ?? evolveValueChain(kase, event) ?? evolveRemedy(kase, event) ?? kase,
    event,
  )
}

/** The case after some more events. */
export function after(kase: Case, events: readonly CaseEvent[]): Case {
  return events.reduce(evolve, kase)
}

function begin(id: string, event: CaseEvent<'grievance_filed'>): Case {
  const { facts, texts } = event
  return {
    id,
    reference: facts.reference,
    kind: facts.kind,
    state: 'received',
    channel: facts.channel,
    language: facts.language,
    receivedAt: event.at,
    submitter: facts.submitter,
    child: facts.child,
    dangerSigns: facts.dangerSigns,
    dateThatWillPass: facts.dateThatWillPass,
    triageDueAt: facts.triageDueAt,
    danger: facts.danger,
    story: texts.story,
    product: texts.product ?? null,
    wish: texts.wish ?? null,
    feared: texts.feared ?? null,
    source: texts.source ?? null,
    person: null,
    handler: null,
    tookPart: event.by.kind === 'staff' ? [event.by.id] : [],
    impacts: [],
    entities: [],
    formerEntities: [],
    cells: [],
    claims: [],
    reassessments: [],
    contacts: [],
    handovers: [],
    consents: [],
    plan: [],
    elements: [],
    offers: [],
    messages: [],
    notes: [],
    decisions: [],
    appeals: [],
    missed: [],
    outcome: null,
    closedAt: null,
    stops: 0,
    lookedAtAgainSince: null,
    adequacy: {},
    lastNewsAt: event.at,
    unansweredSince: null,
    retaliationSince: null,
  }
}

function evolveCasework(kase: Case, event: CaseEvent): Case | null {
  switch (event.kind) {
    case 'source_changed':
      return {
        ...kase,
        story: event.texts.story,
        source: event.texts.source ?? kase.source,
        product: event.texts.product ?? kase.product,
      }
    case 'contact_details_given': {
      const { name = null, email = null, howToReach = null } = event.texts
      return { ...kase, person: { ...event.facts, name, email, howToReach } }
    }
    case 'moved':
      return event.facts.to === 'closed'
        ? { ...kase, state: 'closed' }
        : {
            ...kase,
            state: event.facts.to,
            closedAt: null,
            outcome: null,
            // Nothing was promised while it was closed: the time until the next news begins anew.
            lastNewsAt: event.facts.from === 'closed' ? event.at : kase.lastNewsAt,
            plan: planAfterPause(kase, event.at),
            lookedAtAgainSince:
              event.facts.to === 'assessing' && event.facts.from !== 'received'
                ? event.at
                : kase.lookedAtAgainSince,
          }
    case 'taken_up':
      return { ...kase, handler: event.facts.handler }
    case 'withdrawn':
      return {
        ...kase,
        stops: kase.stops + 1,
        appeals: kase.appeals.map((appeal) => ({ ...appeal, afterClosing: false })),
      }
    case 'resumed':
      return {
        ...kase,
        triageDueAt: event.facts.triageDueAt ?? kase.triageDueAt,
      }
    case 'note_added':
      return { ...kase, notes: [...kase.notes, { by: event.by, at: event.at, note: event.texts.note }] }
    case 'message_written':
      return withMessage(kase, event)
    case 'closed':
      return {
        ...kase,
        outcome: event.facts.outcome,
        closedAt: event.at,
        adequacy: { ...kase.adequacy, ...event.texts },
        offers: kase.offers.map((offer) =>
          isOpen(offer, kase.plan) ? { ...offer, lapsedAt: event.at } : offer,
        ),
      }
    case 'decided': {
      const { decision, ...facts } = event.facts
      const { reasons, whatNext = null } = event.texts
      return {
        ...kase,
        decisions: [
          ...kase.decisions,
          { id: decision, ...facts, reasons, whatNext, at: event.at, by: event.by },
        ],
      }
    }
    case 'promise_missed':
      return { ...kase, missed: [...kase.missed, event.facts] }
    case 'appealed':
      return {
        ...kase,
        appeals: [
          ...kase.appeals,
          {
            id: event.facts.appeal,
            decision: event.facts.decision,
            reasons: event.texts.reasons,
            at: event.at,
            dueAt: event.facts.dueAt,
            afterClosing: kase.state === 'closed',
            decided: null,
          },
        ],
      }
    case 'appeal_decided': {
      const { appeal, outcome, decision } = event.facts
      const decided = { outcome, decision, reasons: event.texts.reasons, at: event.at, by: event.by }
      return {
        ...kase,
        appeals: kase.appeals.map((each) => (each.id === appeal ? { ...each, decided } : each)),
      }
    }
    default:
      return evolveImpact(kase, event)
  }
}

/** However a stopped case opens again: what was promised gets the time back in which nobody was to work on it. */
function planAfterPause(kase: Case, at: Instant): Case['plan'] {
  if (kase.outcome !== 'withdrawn_by_person' || kase.closedAt === null) return kase.plan
  const { closedAt } = kase
  return kase.plan.map((action) => withoutPause(action, closedAt, at))
}

/**
 * What one of us writes is an answer. To somebody who is made to suffer for having written to us, software has none:
 * "somebody looks" is the promise.
 */
function withMessage(kase: Case, { facts, texts, by, at }: CaseEvent<'message_written'>): Case {
  const { message: id, retaliation = false } = facts
  const from = by.kind === 'person' ? 'person' : 'staff'
  const answers = from === 'staff' && !(isService(by) && kase.retaliationSince !== null)
  return {
    ...kase,
    unansweredSince: answers ? null : (kase.unansweredSince ?? at),
    retaliationSince: answers ? null : (kase.retaliationSince ?? (retaliation ? at : null)),
    messages: [...kase.messages, { id, from, by, at, body: texts.body, retaliation }],
  }
}

function evolveImpact(kase: Case, event: CaseEvent): Case | null {
  switch (event.kind) {
    case 'impact_described': {
      const { impact, ...facts } = event.facts
      const { title, otherRight, otherRightSource } = event.texts
      return {
        ...kase,
        impacts: [
          ...kase.impacts,
          {
            id: impact,
            title,
            ...facts,
            otherRight: otherRight ? { name: otherRight, source: otherRightSource ?? '' } : null,
            finding: null,
            groups: [],
            delay: null,
          },
        ],
      }
    }
    case 'group_added': {
      const { impact, group, knownCount, estimatedCount } = event.facts
      const { label, method = null, heightenedRisk = null } = event.texts
      const added = {
        id: group,
        label,
        knownCount,
        estimatedCount,
        method,
        heightenedRisk,
        ratings: [],
        lowering: null,
      }
      return withImpact(kase, impact, (each) => ({ ...each, groups: [...each.groups, added] }))
    }
    case 'impact_found': {
      const finding = { code: event.facts.finding, reasons: event.texts.reasons, at: event.at }
      return withImpact(kase, event.facts.impact, (each) => ({ ...each, finding }))
    }
    case 'impact_rated': {
      const { impact, group, rater, explainedUnknown, ...judgement } = event.facts
      const rating = {
        rater,
        by: staffIdOf(event.by) ?? event.by.kind,
        at: event.at,
        judgement,
        explainedUnknown,
        reasons: event.texts.reasons ?? null,
      }
      return withGroup(kase, impact, group, (each) => ({ ...each, ratings: [...each.ratings, rating] }))
    }
    case 'rating_lowered': {
      const { impact, group, toldPerson, ...judgement } = event.facts
      const by = staffIdOf(event.by) ?? event.by.kind
      const lowering = { judgement, reason: event.texts.reasons, by, at: event.at, toldPerson }
      return withGroup(kase, impact, group, (each) => ({ ...each, lowering }))
    }
    case 'delay_flagged': {
      const { impact, deadline } = event.facts
      const delay = { state: 'proposed', deadline, reason: event.texts.reasons ?? null } as const
      return withImpact(kase, impact, (each) => ({ ...each, delay }))
    }
    case 'delay_ruled':
      return withImpact(kase, event.facts.impact, (each) =>
        each.delay ? { ...each, delay: ruleOnDelay(each.delay, event.facts.accepted) } : each,
      )
    default:
      return null
  }
}

function withImpact(kase: Case, id: string, change: (impact: Impact) => Impact): Case {
  return { ...kase, impacts: kase.impacts.map((each) => (each.id === id ? change(each) : each)) }
}

function withGroup(
  kase: Case,
  impact: string,
  group: string,
  change: (group: AffectedGroup) => AffectedGroup,
): Case {
  return withImpact(kase, impact, (each) => ({
    ...each,
    groups: each.groups.map((one) => (one.id === group ? change(one) : one)),
  }))
}
