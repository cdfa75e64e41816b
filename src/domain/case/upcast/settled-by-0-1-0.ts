import { msOf, plusMs, type Instant } from '../../time/instant.ts'
import type { ActionState } from '../../vocabulary/remedy.ts'
import type { Cooperation } from '../../vocabulary/value-chain.ts'
import type { Entity } from '../../value-chain/chain.ts'
import type { Offer, RemedyAction } from '../../remedy/plan.ts'
import type { CaseEvent } from '../case-event.ts'
import type { Case } from '../case.ts'

/*
 * What followed from an event by the rules of release 0.1.0. These are copies on purpose, and stay as they are: the
 * rules of today may change, and what was promised, lapsed, used up or told under these may not.
 */

/** The consequences of an event as release 0.1.0 drew them each time it read a case. */
export function settledBy010(kase: Case, event: CaseEvent): object {
  return {
    ...(isNews(kase, event) ? { news: true } : {}),
    ...ofCasework(kase, event),
    ...ofValueChain(kase, event),
    ...ofRemedy(kase, event),
  }
}

const NEWS: readonly string[] = [
  'taken_up',
  'message_written',
  'decided',
  'entity_told',
  'offer_sent',
  'action_imposed',
  'action_delivered',
  'delivery_verified',
  'handover_answered',
  'handover_expired',
  'handover_ended',
  'closed',
]

function isNews(kase: Case, event: CaseEvent): boolean {
  if (event.by.kind === 'person') return false
  if (kase.outcome === 'withdrawn_by_person') return ['message_written', 'decided'].includes(event.kind)
  if (event.kind !== 'action_overtaken') return NEWS.includes(event.kind)
  const { action } = event.facts
  return (
    kase.offers.some((offer) => offer.actions.includes(action)) ||
    kase.plan.some(({ id, imposed, delivered }) => id === action && (imposed !== null || delivered !== null))
  )
}

function ofCasework(kase: Case, event: CaseEvent): object {
  switch (event.kind) {
    case 'moved': {
      if (event.facts.to === 'closed' || kase.outcome !== 'withdrawn_by_person' || kase.closedAt === null)
        return {}
      const pause = msOf(event.at) - msOf(kase.closedAt)
      const moved = kase.plan.filter(
        (action) => isOutstanding(action) && !isEarlier(action.dueAt, kase.closedAt as Instant),
      )
      return moved.length === 0
        ? {}
        : { dates: Object.fromEntries(moved.map(({ id, dueAt }) => [id, plusMs(dueAt, pause)])) }
    }
    case 'message_written': {
      const { by } = event
      const isService = by.kind === 'staff' && by.token === by.id
      return { answers: by.kind !== 'person' && !(isService && kase.retaliationSince !== null) }
    }
    case 'closed': {
      const lapsed = kase.offers.filter((offer) => isOpen(offer, kase.plan)).map(({ id }) => id)
      return lapsed.length === 0 ? {} : { lapsed }
    }
    default:
      return {}
  }
}

function isEarlier(a: Instant, b: Instant): boolean {
  return a < b
}

function isOpen(offer: Offer, plan: readonly RemedyAction[]): boolean {
  return (
    offer.lapsedAt === null &&
    offer.actions.some(
      (id) =>
        !offer.answers.some((reply) => reply.answers[id] !== undefined) &&
        !plan.some((action) => action.id === id && action.state === 'overtaken'),
    )
  )
}

const DELIVERED: readonly ActionState[] = ['delivered', 'verified_by_evidence', 'confirmed_by_rightsholder']
const PROMISED: readonly ActionState[] = ['agreed', 'imposed', 'in_progress', ...DELIVERED]

function isOutstanding(action: RemedyAction): boolean {
  return wasPromised(action) && !DELIVERED.includes(action.state)
}

function wasPromised({
  state,
  imposed,
  answer,
  delivered,
}: Pick<RemedyAction, 'state' | 'imposed' | 'answer' | 'delivered'>): boolean {
  if (state === 'overtaken') return false
  if (imposed !== null || PROMISED.includes(state)) return true
  if (state !== 'disputed' && state !== 'refused_by_entity') return false
  return delivered !== null || (answer?.code.startsWith('accept') ?? false)
}

const UNANSWERED: readonly Cooperation[] = ['not_asked', 'asked', 'silent']

function ofValueChain(kase: Case, event: CaseEvent): object {
  const entityOf = (id: string | undefined) => kase.entities.find((each) => each.id === id)
  switch (event.kind) {
    case 'entity_corrected': {
      const before = entityOf(event.facts.entity)
      const isOther = before !== undefined && sameName(before.name) !== sameName(event.texts.name)
      const isHidden = before?.feared === true && (isOther || event.facts.naming === 'not_known')
      return { isOther, fearKept: isHidden }
    }
    case 'entity_told': {
      const entity = entityOf(event.facts.entity)
      return {
        cooperation: entity ? askedAnew(entity) : 'asked',
        consentUsed: event.facts.withIdentity && entity !== undefined && isFeared(kase, entity),
      }
    }
    case 'cooperation_recorded':
      return { isAnswer: !UNANSWERED.includes(event.facts.cooperation) }
    case 'claim_recorded': {
      const entity = entityOf(event.facts.entity)
      return entity && entity.knowledgeAt !== null ? { answers: shown(entity, 'cooperating') } : {}
    }
    case 'handover_offered': {
      const entity = entityOf(event.facts.entity)
      return { cooperation: entity ? askedAnew(entity) : 'asked' }
    }
    case 'handover_answered': {
      const { accepted } = event.facts
      const firm = firmAsked(kase, event.facts.handover)
      return {
        firm: Object.fromEntries(
          firm.map((each) => [each.id, accepted ? 'cooperating' : shown(each, 'reluctant')]),
        ),
      }
    }
    case 'handover_expired': {
      const silent = firmAsked(kase, event.facts.handover).filter(
        (each) => each.cooperation === 'asked' && each.answerDueAt === null,
      )
      return { silent: silent.map(({ id }) => id) }
    }
    case 'sharing_consented': {
      const entity = entityOf(event.facts.entity)
      if (!event.facts.fearsNoLonger || !entity) return {}
      return {
        calmed: firmOf(kase.entities, entity).map(({ id }) => id),
        calmedFormer: kase.formerEntities.flatMap((each, place) => (isSameFirm(each, entity) ? [place] : [])),
      }
    }
    case 'commitment_recorded':
    case 'action_delivered': {
      const entity = entityOf(kase.plan.find((each) => each.id === event.facts.action)?.entity)
      if (!entity) return {}
      const shows = { commits: 'cooperating', disputes: 'reluctant', refuses: 'refusing' } as const
      const shown010 = event.kind === 'action_delivered' ? 'cooperating' : shows[event.facts.answer]
      return { heard: { entity: entity.id, cooperation: shown(entity, shown010) } }
    }
    default:
      return {}
  }
}

function askedAnew({ cooperation, answerDueAt }: Entity): Cooperation {
  const isOpenToAsk = cooperation === 'not_asked' || (cooperation === 'silent' && answerDueAt === null)
  return isOpenToAsk ? 'asked' : cooperation
}

function shown({ cooperation }: Entity, shows: Cooperation): Cooperation {
  return UNANSWERED.includes(cooperation) ? shows : cooperation
}

function firmAsked(kase: Case, handover: string): readonly Entity[] {
  const asked = kase.handovers.find((each) => each.id === handover)?.entity
  const entity = kase.entities.find((each) => each.id === asked)
  return entity ? firmOf(kase.entities, entity) : []
}

function firmOf(entities: readonly Entity[], entity: Entity): readonly Entity[] {
  return entities.filter((each) => each.id === entity.id || isSameFirm(each, entity))
}

function isFeared(kase: Case, entity: Entity): boolean {
  const former = kase.formerEntities.filter((each) => isSameFirm(each, entity))
  return [...firmOf(kase.entities, entity), ...former].some((each) => each.feared)
}

function isSameFirm(a: Entity, b: Entity): boolean {
  if (a.naming === 'not_known' || b.naming === 'not_known') return false
  return (
    (a.organisation !== null && a.organisation === b.organisation) || sameName(a.name) === sameName(b.name)
  )
}

function sameName(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase()
}

const TABLE: readonly ActionState[] = ['proposed', 'consulted_with_rightsholder']
const STEPS: Readonly<Record<string, { readonly from: readonly ActionState[]; readonly to: ActionState }>> = {
  consult: { from: ['proposed'], to: 'consulted_with_rightsholder' },
  agree: { from: [...TABLE, 'disputed'], to: 'agreed' },
  ask_for_other: { from: [...TABLE, 'agreed', 'disputed', 'in_progress'], to: 'consulted_with_rightsholder' },
  impose: { from: [...TABLE, 'disputed'], to: 'imposed' },
  start: { from: ['agreed', 'imposed', 'disputed'], to: 'in_progress' },
  deliver: { from: ['agreed', 'imposed', 'in_progress', 'disputed', 'delivered'], to: 'delivered' },
  verify: { from: ['delivered'], to: 'verified_by_evidence' },
  confirm: { from: [...PROMISED, 'disputed'], to: 'confirmed_by_rightsholder' },
  dispute_delivery: { from: DELIVERED, to: 'disputed' },
  entity_refuses: { from: [...TABLE, 'agreed', 'imposed', 'in_progress'], to: 'refused_by_entity' },
  entity_disputes: { from: [...TABLE, 'agreed', 'imposed'], to: 'disputed' },
  commits_after_all: { from: ['refused_by_entity', 'disputed'], to: 'proposed' },
  commits_to_agreed: { from: ['refused_by_entity', 'disputed'], to: 'agreed' },
  commits_to_imposed: { from: ['refused_by_entity', 'disputed'], to: 'imposed' },
  overtake: {
    from: [...TABLE, 'agreed', 'imposed', 'in_progress', 'refused_by_entity', 'disputed'],
    to: 'overtaken',
  },
}

function ofRemedy(kase: Case, event: CaseEvent): object {
  const settle = (
    id: string,
    stepOf: (action: RemedyAction) => string,
    said: (action: RemedyAction) => object,
  ) => {
    const action = kase.plan.find((each) => each.id === id)
    if (!action) return []
    const step = STEPS[stepOf(action)]
    const state = step?.from.includes(action.state) ? step.to : action.state
    return [[id, { state, promised: wasPromised({ ...action, ...said(action), state }) }] as const]
  }
  const one = (id: string, step: string | ((action: RemedyAction) => string), said: object = {}) => ({
    actions: Object.fromEntries(settle(id, typeof step === 'string' ? () => step : step, () => said)),
  })
  switch (event.kind) {
    case 'action_proposed':
      return { actions: {} }
    case 'person_consulted':
      return one(event.facts.action, 'consult')
    case 'commitment_recorded': {
      const { action, answer } = event.facts
      if (answer !== 'commits')
        return one(action, answer === 'refuses' ? 'entity_refuses' : 'entity_disputes')
      return one(action, (each) =>
        each.imposed !== null
          ? 'commits_to_imposed'
          : wasPromised(each)
            ? 'commits_to_agreed'
            : 'commits_after_all',
      )
    }
    case 'offer_answered': {
      const entries = Object.entries(event.facts.answers).flatMap(([id, code]) =>
        settle(
          id,
          () => (code === 'accept' || code === 'accept_partly' ? 'agree' : 'ask_for_other'),
          () => ({ answer: { code } }),
        ),
      )
      return { actions: Object.fromEntries(entries) }
    }
    case 'action_imposed':
      return one(event.facts.action, 'impose', { imposed: { at: event.at } })
    case 'action_started':
      return one(event.facts.action, 'start')
    case 'action_delivered':
      return one(event.facts.action, 'deliver', { delivered: { at: event.facts.at } })
    case 'delivery_verified':
      return one(event.facts.action, 'verify')
    case 'delivery_confirmed':
      return one(event.facts.action, event.facts.answer === 'yes' ? 'confirm' : 'dispute_delivery')
    case 'action_overtaken':
      return one(event.facts.action, 'overtake')
    default:
      return {}
  }
}
