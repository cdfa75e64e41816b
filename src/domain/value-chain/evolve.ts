import type { CaseEvent } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import type { Instant } from '../time/instant.ts'
import type { Cooperation } from '../vocabulary/value-chain.ts'
import type { Entity, Handover, PlannedReassessment } from './chain.ts'
import { answered, UNANSWERED } from './answered.ts'
import { isFeared, withoutFear } from './feared.ts'
import { entriesOfFirm, sameName } from './same-firm.ts'

/** What an event of this chapter does to a case, or null when the event is of another chapter. */
export function evolveValueChain(kase: Case, event: CaseEvent): Case | null {
  switch (event.kind) {
    case 'entity_added': {
      const { entity, ...facts } = event.facts
      const { name, system = null } = event.texts
      const added: Entity = {
        id: entity,
        name,
        sourceName: event.by.kind === 'importer' ? name : null,
        sourceRole: event.by.kind === 'importer' ? facts.role : null,
        system,
        ...facts,
        cooperation: 'not_asked',
        knowledgeAt: null,
        askedAt: null,
        answerDueAt: null,
        answeredAt: null,
        knowsWho: false,
      }
      return { ...kase, entities: [...kase.entities, added] }
    }
    case 'entity_corrected': {
      const { entity, ...facts } = event.facts
      const { name, system = null } = event.texts
      const before = kase.entities.find((each) => each.id === entity)
      // The person said yes to another name than the one that stands here now.
      const isOther = before !== undefined && sameName(before.name) !== sameName(name)
      // Whom the person fears stays known under the name that they feared, whatever the entry is called now.
      const isHidden = before !== undefined && before.feared && (isOther || facts.naming === 'not_known')
      const known = isHidden ? { ...kase, formerEntities: [...kase.formerEntities, before] } : kase
      return withEntity(
        isOther
          ? { ...known, consents: kase.consents.filter((consent) => consent.entity !== entity) }
          : known,
        entity,
        (each) => ({ ...each, ...facts, name, system }),
      )
    }
    case 'name_confirmed': {
      const { entity, organisation } = event.facts
      return withEntity(kase, entity, (each) => ({ ...each, naming: 'confirmed', organisation }))
    }
    case 'entity_removed':
      return withoutEntity(kase, event.facts.entity, event.at)
    case 'entity_told': {
      const { entity, at, answerDueAt, withIdentity } = event.facts
      return withEntity(withIdentity ? consentUsed(kase, entity) : kase, entity, (each) => ({
        ...each,
        knowledgeAt: each.knowledgeAt ?? at,
        askedAt: each.answeredAt === null ? (each.askedAt ?? at) : at,
        answerDueAt,
        answeredAt: null,
        cooperation: askedAnew(each),
        knowsWho: each.knowsWho || withIdentity,
      }))
    }
    case 'cooperation_recorded': {
      const { entity, cooperation } = event.facts
      const isAnswer = !UNANSWERED.includes(cooperation)
      return withEntity(kase, entity, (each) => ({
        ...each,
        cooperation,
        answeredAt: isAnswer ? event.at : each.answeredAt,
      }))
    }
    case 'silence_noted':
      return withEntity(kase, event.facts.entity, (each) => ({ ...each, cooperation: 'silent' }))
    case 'claim_recorded': {
      const claim = {
        ...event.facts,
        words: event.texts.words,
        at: event.at,
        reported: event.by.kind === 'staff',
      }
      const after = { ...kase, claims: [...kase.claims, claim] }
      // What it says to the public before it was told is no answer to us.
      const told = kase.entities.some((each) => each.id === claim.entity && each.knowledgeAt !== null)
      return told ? answered(after, claim.entity, event.at, 'cooperating') : after
    }
    case 'attributed': {
      const { reasons, lastingProof = null } = event.texts
      const cell = { ...event.facts, until: null, reasons, lastingProof, at: event.at }
      const { impact, entity } = event.facts
      return {
        ...kase,
        cells: [...kase.cells, cell],
        reassessments: kase.reassessments.map((each) =>
          each.impact === impact && each.entity === entity && each.answeredAt === null
            ? { ...each, answeredAt: event.at }
            : each,
        ),
      }
    }
    case 'reassessment_planned': {
      const { reassessment, ...facts } = event.facts
      return {
        ...kase,
        reassessments: [
          ...kase.reassessments,
          { id: reassessment, ...facts, opened: null, answeredAt: null },
        ],
      }
    }
    case 'reassessment_opened': {
      const { reassessment, proposes } = event.facts
      return withReassessment(kase, reassessment, (each) => ({ ...each, opened: { at: event.at, proposes } }))
    }
    case 'contact_found':
      return {
        ...kase,
        contacts: [
          ...kase.contacts.filter((each) => each.impact !== event.facts.impact),
          { ...event.facts, at: event.at },
        ],
      }
    case 'handover_offered': {
      const { handover, ...facts } = event.facts
      const offer: Handover = {
        id: handover,
        ...facts,
        message: event.texts.message,
        at: event.at,
        answer: null,
        expiredAt: null,
        endedAt: null,
      }
      return withEntity({ ...kase, handovers: [...kase.handovers, offer] }, facts.entity, (each) => ({
        ...each,
        knowledgeAt: each.knowledgeAt ?? event.at,
        askedAt: each.askedAt ?? event.at,
        cooperation: askedAnew(each),
        knowsWho: each.knowsWho || facts.withIdentity,
      }))
    }
    case 'handover_answered': {
      const { handover, accepted } = event.facts
      const answer = { accepted, words: event.texts.words ?? null, at: event.at }
      const after = withHandover(kase, handover, (each) => ({ ...each, answer }))
      return withFirm(after, handover, (each) => ({
        ...each,
        answeredAt: each.answeredAt ?? event.at,
        // Whoever does not want to coordinate may still put right what it owes.
        cooperation: accepted
          ? 'cooperating'
          : UNANSWERED.includes(each.cooperation)
            ? 'reluctant'
            : each.cooperation,
      }))
    }
    case 'handover_ended':
      return withHandover(kase, event.facts.handover, (each) => ({ ...each, endedAt: event.at }))
    case 'handover_expired': {
      const { handover } = event.facts
      const after = withHandover(kase, handover, (each) => ({ ...each, expiredAt: event.at }))
      // A time to answer that still runs, for what else it was told, goes on.
      return withFirm(after, handover, (each) =>
        each.cooperation === 'asked' && each.answerDueAt === null ? { ...each, cooperation: 'silent' } : each,
      )
    }
    case 'sharing_consented': {
      const { fearsNoLonger = false, ...consent } = event.facts
      const entity = kase.entities.find((each) => each.id === consent.entity)
      const after = fearsNoLonger && entity ? withoutFear(kase, entity) : kase
      return { ...after, consents: [...kase.consents, { ...consent, used: false, at: event.at }] }
    }
    default:
      return null
  }
}

/**
 * How an organisation stands once it is asked: whoever was only silent about becoming the contact is asked anew. One
 * whose time to answer what it was told has run out stays silent until it answers.
 */
function askedAnew({ cooperation, answerDueAt }: Entity): Cooperation {
  const isOpen = cooperation === 'not_asked' || (cooperation === 'silent' && answerDueAt === null)
  return isOpen ? 'asked' : cooperation
}

/** A warned yes for somebody whom the person fears holds for that one telling (red line: for that one action). */
function consentUsed(kase: Case, id: string): Case {
  const entity = kase.entities.find((each) => each.id === id)
  if (!entity || !isFeared(kase, entity)) return kase
  const consents = kase.consents.map((each) => (each.entity === id ? { ...each, used: true } : each))
  return { ...kase, consents }
}

/** Its id is never given again, and its name stays known to the timeline and to the next import. */
function withoutEntity(kase: Case, id: string, at: Instant): Case {
  return {
    ...kase,
    entities: kase.entities.filter((each) => each.id !== id),
    formerEntities: [...kase.formerEntities, ...kase.entities.filter((each) => each.id === id)],
    // There is nothing left to look at again.
    reassessments: kase.reassessments.map((each) =>
      each.entity === id && each.answeredAt === null ? { ...each, answeredAt: at } : each,
    ),
  }
}

function withEntity(kase: Case, id: string, change: (entity: Entity) => Entity): Case {
  return { ...kase, entities: kase.entities.map((each) => (each.id === id ? change(each) : each)) }
}

function withHandover(kase: Case, id: string, change: (handover: Handover) => Handover): Case {
  return { ...kase, handovers: kase.handovers.map((each) => (each.id === id ? change(each) : each)) }
}

/** Changes every entry of the firm that a hand-over was offered to: it speaks for all of its roles. */
function withFirm(kase: Case, handover: string, change: (entity: Entity) => Entity): Case {
  const asked = kase.handovers.find((each) => each.id === handover)?.entity
  const entity = kase.entities.find((each) => each.id === asked)
  const firm = entity ? entriesOfFirm(kase, entity) : []
  return { ...kase, entities: kase.entities.map((each) => (firm.includes(each) ? change(each) : each)) }
}

function withReassessment(
  kase: Case,
  id: string,
  change: (planned: PlannedReassessment) => PlannedReassessment,
): Case {
  return { ...kase, reassessments: kase.reassessments.map((each) => (each.id === id ? change(each) : each)) }
}
