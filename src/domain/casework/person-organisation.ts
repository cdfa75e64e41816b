import type { Case } from '../case/case.ts'
import type { Instant } from '../time/instant.ts'
import type { Entity } from '../value-chain/chain.ts'
import { isFeared } from '../value-chain/feared.ts'
import { mayShareIdentity } from '../value-chain/identity.ts'
import { entriesOfFirm, sameName } from '../value-chain/same-firm.ts'
import { needsTheirYes, saidYesToTelling } from '../value-chain/may-learn.ts'
import type { Cooperation, Role } from '../vocabulary/value-chain.ts'
import { personAction, type PersonAction } from './person-action.ts'
import { isSeen } from './person-offers.ts'

/** What the person sees of one organisation: who, what it said it would do, and its silence. */
export interface PersonOrganisation {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly cooperation: Cooperation
  readonly askedAt: Instant | null
  readonly answerDueAt: Instant | null
  readonly answeredAt: Instant | null
  /** When it was last asked to stop what harms, which no other question waits for. */
  readonly askedToStopAt: Instant | null
  readonly isContact: boolean
  /** True for the organisation that runs this page. */
  readonly operator: boolean
  readonly mayKnowWho: boolean
  /** We told it who the person is, whatever they say now. */
  readonly knowsWho: boolean
  readonly feared: boolean
  /** It learns of the case at all only by the person's yes. */
  readonly needsYes: boolean
  /** The person said that it may learn of the case, without who they are. */
  readonly mayLearn: boolean
  /** It was told of the case. */
  readonly told: boolean
  readonly actions: readonly PersonAction[]
}

/**
 * One organisation of the case as the person sees it at a moment.
 *
 * @param front id of the one contact that the person has; null where that is whoever received the case
 */
export function personOrganisation(
  kase: Case,
  entity: Entity,
  front: string | null,
  now: Instant,
): PersonOrganisation {
  return {
    id: entity.id,
    name: entity.name,
    role: entity.role,
    cooperation: entity.cooperation,
    askedAt: entity.askedAt,
    answerDueAt: entity.answerDueAt,
    answeredAt: entity.answeredAt,
    askedToStopAt: askedToStop(kase, entity),
    isContact: entity.id === front,
    operator: entity.operator,
    mayKnowWho: mayShareIdentity(kase, entity, true) === null,
    knowsWho: entity.knowsWho,
    feared: isFeared(kase, entity),
    needsYes: needsTheirYes(kase, entity),
    mayLearn: saidYesToTelling(kase, entity),
    told: entity.knowledgeAt !== null,
    actions: kase.plan
      .filter((action) => action.entity === entity.id && isSeen(kase, action.id))
      .map((action) => personAction(kase, action, now)),
  }
}

/** Whom we ask to stop it is written as a name: an organisation of the case is meant by any name of its entries. */
function askedToStop(kase: Case, entity: Entity): Instant | null {
  if (entity.naming === 'not_known') return null
  const names = entriesOfFirm(kase, entity).map(({ name }) => sameName(name))
  return kase.measures.findLast(({ whom }) => names.includes(sameName(whom)))?.at ?? null
}
