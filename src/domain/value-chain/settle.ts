import type { CaseEvent, Settled } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { saidInName } from '../case/said-in-name.ts'
import { theirWordsIn } from '../case/their-words.ts'
import { isOfMember } from '../casework/group.ts'
import { isToldByMember } from '../casework/translations.ts'
import type { Cooperation } from '../vocabulary/value-chain.ts'
import type { Entity } from './chain.ts'
import { staffIdOf } from '../case/actor.ts'
import { blankEntity } from './blank-entity.ts'
import { dutiesChanged } from '../remedy/duties-changed.ts'
import { fearOfUs } from './fear-of-us.ts'
import { mayTellFear } from './fear-told.ts'
import { fearedUnder, isFeared, isOperatorFeared } from './feared.ts'
import { isNamedAsFeared } from './may-learn.ts'
import { entriesOfFirm, formerEntriesOfFirm, sameName } from './same-firm.ts'

/** States in which an organisation has not answered. */
const UNANSWERED: readonly Cooperation[] = ['not_asked', 'asked', 'silent']

/** What follows from an event of this chapter by today's rules; nothing for most, and for those of other chapters. */
export function settleValueChain(kase: Case, event: CaseEvent): object {
  return { ...(mayFearUs(kase, event) && { maybeFearsUs: true }), ...settleChain(kase, event) }
}

function settleChain(kase: Case, event: CaseEvent): object {
  switch (event.kind) {
    case 'entity_added':
      return wall(kase, event, []) satisfies Settled<'entity_added'>
    case 'fear_answered':
      return wallIfOurs(kase, event)
    case 'entity_corrected':
      return settleCorrection(kase, event)
    case 'entity_told': {
      const entity = entityOf(kase, event.facts.entity)
      return {
        cooperation: entity ? askedAnew(entity) : 'asked',
        consentUsed: event.facts.withIdentity && entity !== undefined && isFeared(kase, entity),
        ...alsoKnow(kase, entity),
      } satisfies Settled<'entity_told'>
    }
    case 'cooperation_recorded':
      return {
        isAnswer: !UNANSWERED.includes(event.facts.cooperation),
      } satisfies Settled<'cooperation_recorded'>
    case 'claim_recorded': {
      // What it says to the public before it was told is no answer to us.
      const told = kase.entities.find((each) => each.id === event.facts.entity && each.knowledgeAt !== null)
      return (told ? { answers: shown(told, 'cooperating') } : {}) satisfies Settled<'claim_recorded'>
    }
    case 'handover_offered': {
      const entity = entityOf(kase, event.facts.entity)
      return {
        cooperation: entity ? askedAnew(entity) : 'asked',
        ...alsoKnow(kase, entity),
      } satisfies Settled<'handover_offered'>
    }
    case 'handover_answered': {
      const { handover, accepted } = event.facts
      const firm = firmAsked(kase, handover).map((each) => [
        each.id,
        // Whoever does not want to coordinate may still put right what it owes.
        accepted ? ('cooperating' as const) : shown(each, 'reluctant'),
      ])
      return { firm: Object.fromEntries(firm) } satisfies Settled<'handover_answered'>
    }
    case 'handover_expired':
      return {
        // A time to answer that still runs, for what else it was told, goes on.
        silent: firmAsked(kase, event.facts.handover)
          .filter((each) => each.cooperation === 'asked' && each.answerDueAt === null)
          .map(({ id }) => id),
      } satisfies Settled<'handover_expired'>
    case 'sharing_consented':
      return event.facts.fearsNoLonger ? calm(kase, event.facts.entity) : {}
    case 'attributed': {
      const duties = dutiesChanged(kase, event)
      return (Object.keys(duties).length > 0 ? { duties } : {}) satisfies Settled<'attributed'>
    }
    case 'action_delivered':
      // What happened without being asked is no answer to us.
      return event.texts.unasked === undefined ? heard(kase, event) : {}
    case 'commitment_recorded':
      return heard(kase, event)
    default:
      return {}
  }
}

const SHOWS = {
  commits: 'cooperating',
  disputes: 'reluctant',
  refuses: 'refusing',
} as const satisfies Record<string, Cooperation>

/** An organisation answers by what it says or does about an action. */
function heard(
  kase: Case,
  event: CaseEvent<'commitment_recorded'> | CaseEvent<'action_delivered'>,
): Pick<Settled<'action_delivered'>, 'heard'> {
  const doer = kase.plan.find((each) => each.id === event.facts.action)?.entity
  const entity = kase.entities.find((each) => each.id === doer)
  if (!entity) return {}
  const shows = event.kind === 'action_delivered' ? 'cooperating' : SHOWS[event.facts.answer]
  return { heard: { entity: entity.id, cooperation: shown(entity, shows) } }
}

/** How it cooperates is only taken from an answer while nothing else is known of it; what it said itself stands. */
function shown({ cooperation }: Entity, shows: Cooperation): Cooperation {
  return UNANSWERED.includes(cooperation) ? shows : cooperation
}

/**
 * How an organisation stands once it is asked: whoever was only silent about becoming the contact is asked anew. One
 * whose time to answer what it was told has run out stays silent until it answers.
 */
function askedAnew({ cooperation, answerDueAt }: Entity): Cooperation {
  const isOpen = cooperation === 'not_asked' || (cooperation === 'silent' && answerDueAt === null)
  return isOpen ? 'asked' : cooperation
}

/** What one entry of an organisation is told, all of its roles know (domain reference 5). */
function alsoKnow(kase: Case, entity: Entity | undefined): { readonly alsoKnow?: readonly string[] } {
  const others = entity === undefined ? [] : entriesOfFirm(kase, entity).filter((each) => each !== entity)
  const ids = others.filter(({ knowledgeAt }) => knowledgeAt === null).map(({ id }) => id)
  return ids.length > 0 ? { alsoKnow: ids } : {}
}

/**
 * Whoever runs this house turns out to be feared: from that moment only those see the case who have it and who said so,
 * until somebody says who stands apart (domain reference 6).
 */
function wall(
  kase: Case,
  { facts, texts, by }: Pick<CaseEvent<'entity_added'>, 'facts' | 'texts' | 'by'>,
  without: readonly string[],
): Pick<Settled<'entity_added'>, 'onlyFor' | 'isNamed'> {
  const { entity, ...known } = facts
  const others = kase.entities.filter(({ id }) => !without.includes(id))
  const before = kase.entities.find(({ id }) => id === entity)
  // Whom the person names and does not fear any more, they named before they said so.
  const isCalm = before?.fearDenied === true && sameName(before.name) === sameName(texts.name)
  const isNamed = known.operator && !known.feared && !isCalm && isNamedAsFeared(kase, texts)
  const now = { ...blankEntity(entity, texts.name), ...known, feared: known.feared || isNamed }
  const after = { entities: [...others, now], formerEntities: kase.formerEntities }
  const wall = kase.onlyFor === null && isOperatorFeared(after) ? insidersOf(kase, by) : []
  return { ...(isNamed && { isNamed }), ...(wall.length > 0 && { onlyFor: wall }) }
}

/** Those who have the case, and whoever said it. */
function insidersOf({ handler }: Case, by: CaseEvent['by']): string[] {
  return [...new Set([handler, staffIdOf(by)].filter((id) => id !== null))]
}

/** The person says, in whatever they write, whom they fear, and it may be whoever runs this house. */
function mayFearUs(kase: Case, event: CaseEvent): boolean {
  if (kase.fearOfUsSince !== null || isOfMember(event)) return false
  if (event.kind === 'text_translated' && isToldByMember(kase, event.facts.told)) return false
  // What a human made of their words in another language may say it in letters in which we know our own name.
  const translated =
    event.kind === 'text_translated' && event.facts.host === undefined
      ? [{ at: event.at, text: event.texts.words }]
      : []
  const named = saidInName(event).map((text) => ({ at: event.at, text }))
  const theirWords = [...theirWordsIn(event), ...named, ...translated].filter(({ text }) =>
    mayTellFear(text, kase.language),
  )
  return theirWords.length > 0 && fearOfUs({ ...kase, theirWords }) !== null
}

/** The same where somebody answers that it is, or may be, the one who runs this house. */
function wallIfOurs(kase: Case, { facts, by }: CaseEvent<'fear_answered'>): Settled<'fear_answered'> {
  const entity = entityOf(kase, facts.entity)
  const isOurs = entity !== undefined && entriesOfFirm(kase, entity).some(({ operator }) => operator)
  if (!isOurs || facts.isIt === 'it_is_not' || kase.onlyFor !== null) return {}
  const onlyFor = insidersOf(kase, by)
  return onlyFor.length > 0 ? { onlyFor } : {}
}

function settleCorrection(kase: Case, event: CaseEvent<'entity_corrected'>) {
  const { facts, texts } = event
  const before = entityOf(kase, facts.entity)
  const isOther = before !== undefined && sameName(before.name) !== sameName(texts.name)
  const fearKept = before !== undefined && before.feared && (isOther || facts.naming === 'not_known')
  return { isOther, fearKept, ...wall(kase, event, [facts.entity]) } satisfies Settled<'entity_corrected'>
}

/** Fear ends in none of its roles or in all of them, also where it was taken off the case. */
function calm(kase: Case, id: string): Settled<'sharing_consented'> {
  const entity = entityOf(kase, id)
  if (!entity) return {}
  const former = [...formerEntriesOfFirm(kase, entity), ...fearedUnder(kase.formerEntities, entity)]
  const entries = [...entriesOfFirm(kase, entity), ...fearedUnder(kase.entities, entity)]
  return {
    calmed: [...new Set(entries.map((each) => each.id))],
    calmedFormer: kase.formerEntities.flatMap((each, place) => (former.includes(each) ? [place] : [])),
  }
}

/** Every entry of the firm that a hand-over was offered to. */
function firmAsked(kase: Case, handover: string): readonly Entity[] {
  const asked = kase.handovers.find((each) => each.id === handover)?.entity
  const entity = kase.entities.find((each) => each.id === asked)
  return entity ? entriesOfFirm(kase, entity) : []
}

function entityOf(kase: Case, id: string): Entity | undefined {
  return kase.entities.find((each) => each.id === id)
}
