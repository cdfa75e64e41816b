import { limitTo } from '../casework/limit-to.ts'
import type { EventKind, SettledEvent } from '../case/case-event.ts'
import { change, placeOf, type Draft } from '../case/draft.ts'
import type { Instant } from '../time/instant.ts'
import type { Cooperation } from '../vocabulary/value-chain.ts'
import { blankEntity } from './blank-entity.ts'
import type { Entity } from './chain.ts'
import { fearOfUs } from './fear-of-us.ts'
import { isOperatorFeared } from './feared.ts'

/** What an event of this chapter does to a case; events of other chapters do nothing here. */
export function evolveValueChain(kase: Draft, event: SettledEvent): void {
  evolveChain(kase, event)
  if (event.kind === 'taken_up' && event.facts.namesUs) {
    if (kase.onlyFor === null) limitTo(kase, [event.facts.handler])
    kase.fearOfUsSince ??= event.at
  }
  if (event.settled.maybeFearsUs) kase.fearOfUsSince ??= event.at
  if (!CHANGES_FEAR.includes(event.kind)) return
  const isOpen = fearOfUs(kase) !== null || (kase.fearOfUsSince !== null && !kase.entities.some(isOurs))
  kase.fearOfUsSince = isOpen ? (kase.fearOfUsSince ?? event.at) : null
  if (isOperatorFeared(kase)) kase.operatorFearedSince ??= event.at
  // Taking an entry off, or calling it something else, makes nobody safe: only the person's own word does.
  else if (event.kind === 'sharing_consented') kase.operatorFearedSince = null
}

const isOurs = ({ operator }: Entity) => operator

const CHANGES_FEAR: readonly EventKind[] = [
  'entity_added',
  'entity_corrected',
  'entity_removed',
  'sharing_consented',
  'fear_answered',
]

function evolveChain(kase: Draft, event: SettledEvent): void {
  switch (event.kind) {
    case 'entity_added':
      kase.entities.push(added(event))
      if (event.settled.onlyFor) limitTo(kase, event.settled.onlyFor)
      return
    case 'entity_corrected':
      return correct(kase, event)
    case 'name_confirmed': {
      const { entity, organisation } = event.facts
      return change(kase.entities, entity, (each) => ({
        ...each,
        naming: 'confirmed' as const,
        organisation,
      }))
    }
    case 'fear_answered': {
      const { entity, isIt } = event.facts
      if (event.settled.onlyFor) limitTo(kase, event.settled.onlyFor)
      return change(kase.entities, entity, (each) => ({
        ...each,
        fearAnswer: isIt,
        feared: each.feared || isIt !== 'it_is_not',
      }))
    }
    case 'entity_removed':
      return remove(kase, event.facts.entity, event.at)
    case 'entity_told': {
      const { entity, at, answerDueAt, withIdentity } = event.facts
      const { cooperation, consentUsed, alsoKnow = [] } = event.settled
      for (const id of alsoKnow) know(kase, id, at)
      if (consentUsed)
        kase.consents = kase.consents.map((each) => (each.entity === entity ? { ...each, used: true } : each))
      return change(kase.entities, entity, (each) => ({
        ...each,
        knowledgeAt: each.knowledgeAt ?? at,
        askedAt: each.answeredAt === null ? (each.askedAt ?? at) : at,
        answerDueAt,
        answeredAt: null,
        cooperation,
        knowsWho: each.knowsWho || withIdentity,
      }))
    }
    case 'cooperation_recorded': {
      const { entity, cooperation } = event.facts
      return change(kase.entities, entity, (each) => ({
        ...each,
        cooperation,
        answeredAt: event.settled.isAnswer ? event.at : each.answeredAt,
      }))
    }
    case 'silence_noted':
      return change(kase.entities, event.facts.entity, (each) => ({
        ...each,
        cooperation: 'silent' as const,
      }))
    case 'claim_recorded': {
      kase.claims.push({
        ...event.facts,
        words: event.texts.words,
        at: event.at,
        reported: event.by.kind === 'staff',
      })
      if (event.settled.answers) hear(kase, event.facts.entity, event.at, event.settled.answers)
      return
    }
    case 'attributed':
      return attribute(kase, event)
    case 'reassessment_planned': {
      const { reassessment, ...facts } = event.facts
      kase.reassessments.push({ id: reassessment, ...facts, opened: null, answeredAt: null })
      return
    }
    case 'reassessment_opened': {
      const { reassessment, proposes } = event.facts
      return change(kase.reassessments, reassessment, (each) => ({
        ...each,
        opened: { at: event.at, proposes },
      }))
    }
    case 'contact_found': {
      const { because, ...facts } = event.facts
      kase.contacts = kase.contacts.filter((each) => each.impact !== facts.impact)
      kase.contacts.push({ ...facts, because: [...because], at: event.at })
      return
    }
    case 'commitment_recorded':
    case 'action_delivered': {
      const { heard } = event.settled
      if (heard) hear(kase, heard.entity, event.at, heard.cooperation)
      return
    }
    case 'sharing_consented': {
      const { entity, identity, warned, tell = null } = event.facts
      const { calmed = [], calmedFormer = [] } = event.settled
      for (const id of calmed)
        change(kase.entities, id, (each) => ({
          ...each,
          feared: false,
          fearDenied: true,
          fearAnswer: 'it_is_not' as const,
        }))
      kase.formerEntities = kase.formerEntities.map((each, place) =>
        calmedFormer.includes(place) ? { ...each, feared: false } : each,
      )
      kase.consents.push({ entity, identity, warned, tell, used: false, at: event.at })
      return
    }
    default:
      return evolveHandover(kase, event)
  }
}

function added({ facts: { entity, ...facts }, texts, by, settled }: SettledEvent<'entity_added'>): Entity {
  const { name, system = null } = texts
  return {
    ...blankEntity(entity, name),
    sourceName: by.kind === 'importer' ? name : null,
    sourceRole: by.kind === 'importer' ? facts.role : null,
    system,
    ...facts,
    ...(settled.isNamed && NAMED),
  }
}

/** Whom the person's own words name is feared until they say otherwise. */
const NAMED = { feared: true, fearAnswer: 'it_is' } as const

/** It is told in another of its roles. */
function know(kase: Draft, entity: string, at: Instant): void {
  change(kase.entities, entity, (each) => ({ ...each, knowledgeAt: each.knowledgeAt ?? at }))
}

function correct(kase: Draft, { facts, settled, texts }: SettledEvent<'entity_corrected'>): void {
  const { entity, ...known } = facts
  if (settled.onlyFor) limitTo(kase, settled.onlyFor)
  const before = kase.entities[placeOf(kase.entities, entity)]
  // Whom the person fears stays known under the name that they feared, whatever the entry is called now.
  if (settled.fearKept && before) kase.formerEntities.push(before)
  // The person said yes to another name than the one that stands here now.
  if (settled.isOther) kase.consents = kase.consents.filter((consent) => consent.entity !== entity)
  change(kase.entities, entity, (each) => ({
    ...each,
    ...known,
    // Another name may be the one that the person meant.
    fearAnswer: settled.isOther ? null : each.fearAnswer,
    name: texts.name,
    system: texts.system ?? null,
    ...(settled.isNamed && NAMED),
  }))
}

/** Its id is never given again, and its name stays known to the timeline and to the next import. */
function remove(kase: Draft, id: string, at: Instant): void {
  kase.formerEntities.push(...kase.entities.filter((each) => each.id === id))
  kase.entities = kase.entities.filter((each) => each.id !== id)
  // There is nothing left to look at again.
  kase.reassessments = kase.reassessments.map((each) =>
    each.entity === id && each.answeredAt === null ? { ...each, answeredAt: at } : each,
  )
}

function attribute(kase: Draft, { facts, texts, at, by }: SettledEvent<'attributed'>): void {
  const { reasons, lastingProof = null } = texts
  const { impact, entity } = facts
  kase.cells.push({
    ...facts,
    factors: [...facts.factors],
    answers: { ...facts.answers },
    until: null,
    reasons,
    lastingProof,
    at,
    by,
  })
  kase.reassessments = kase.reassessments.map((each) =>
    each.impact === impact && each.entity === entity && each.answeredAt === null
      ? { ...each, answeredAt: at }
      : each,
  )
}

/** An organisation answered: nobody waits for it any more. */
function hear(kase: Draft, entity: string, at: Instant, cooperation: Cooperation): void {
  change(kase.entities, entity, (each) => ({ ...each, answeredAt: each.answeredAt ?? at, cooperation }))
}

function evolveHandover(kase: Draft, event: SettledEvent): void {
  switch (event.kind) {
    case 'handover_offered': {
      const { handover, impacts, ...facts } = event.facts
      kase.handovers.push({
        id: handover,
        impacts: [...impacts],
        ...facts,
        message: event.texts.message,
        at: event.at,
        answer: null,
        expiredAt: null,
        endedAt: null,
      })
      for (const entry of event.settled.alsoKnow ?? []) know(kase, entry, event.at)
      return change(kase.entities, facts.entity, (each) => ({
        ...each,
        knowledgeAt: each.knowledgeAt ?? event.at,
        askedAt: each.askedAt ?? event.at,
        cooperation: event.settled.cooperation,
        knowsWho: each.knowsWho || facts.withIdentity,
      }))
    }
    case 'handover_answered': {
      const { handover, accepted } = event.facts
      const answer = { accepted, words: event.texts.words ?? null, at: event.at }
      change(kase.handovers, handover, (each) => ({ ...each, answer }))
      for (const [id, cooperation] of Object.entries(event.settled.firm))
        hear(kase, id, event.at, cooperation)
      return
    }
    case 'contact_question_asked': {
      const { question, entity, obstacles } = event.facts
      const { message } = event.texts
      kase.contactQuestions.push({
        id: question,
        entity,
        obstacles: [...obstacles],
        message,
        at: event.at,
        answer: null,
      })
      return
    }
    case 'contact_question_answered': {
      const answer = { agrees: event.facts.agrees, at: event.at }
      return change(kase.contactQuestions, event.facts.question, (each) => ({ ...each, answer }))
    }
    case 'body_asked': {
      const { body, ...facts } = event.facts
      kase.bodies.push({ id: body, ...facts, ...event.texts, at: event.at, answer: null })
      return
    }
    case 'body_answered': {
      const { body, accepted } = event.facts
      const answer = { accepted, words: event.texts.words ?? null, at: event.at }
      return change(kase.bodies, body, (each) => ({ ...each, answer }))
    }
    case 'handover_ended':
      return change(kase.handovers, event.facts.handover, (each) => ({ ...each, endedAt: event.at }))
    case 'handover_expired':
      change(kase.handovers, event.facts.handover, (each) => ({ ...each, expiredAt: event.at }))
      for (const id of event.settled.silent)
        change(kase.entities, id, (each) => ({ ...each, cooperation: 'silent' as const }))
      return
    default:
  }
}
