import type { Case } from '../case/case.ts'
import type { Instant } from '../time/instant.ts'
import type { Entity } from '../value-chain/chain.ts'
import { entriesOfFirm } from '../value-chain/same-firm.ts'
import type { CodeOf } from '../vocabulary/code.ts'
import { toOffer, type RemedyAction } from './plan.ts'

/** What whoever is to do an action has said to it themselves. */
export const WORDS_OF_ORGANISATION = [
  { code: 'commits' },
  { code: 'refuses' },
  { code: 'disputes' },
  /** It was told, and its time to answer runs. */
  { code: 'asked' },
  /** Its time to answer is over. */
  { code: 'silent' },
  /** Nobody has asked it. */
  { code: 'not_asked' },
] as const
export type WordOfOrganisation = CodeOf<typeof WORDS_OF_ORGANISATION>

/** Whether it was told, has answered, and commits: three facts, beside the person's own yes. */
export interface Word {
  readonly code: WordOfOrganisation
  /** Until when it answers. */
  readonly by: Instant | null
  /** Since when it knows of the case; null when nobody told it. */
  readonly told: Instant | null
  /** When it last answered to us, to this action or to what it was told. */
  readonly answered: Instant | null
}

/**
 * What whoever is to do an action has said to it, and until when they answer. The person's yes is another fact: nothing
 * is agreed before both have spoken (red line 15).
 */
export function wordOfOrganisation(
  { entities }: Pick<Case, 'entities'>,
  { commitment, entity: id }: RemedyAction,
): Word {
  const entity = entities.find((each) => each.id === id)
  const told = entity?.knowledgeAt ?? null
  const answered = commitment?.at ?? entity?.answeredAt ?? null
  if (commitment) return { code: commitment.answer, by: null, told, answered }
  if (!entity || entity.answerDueAt === null || entity.answeredAt !== null)
    return { code: 'not_asked', by: null, told, answered }
  const code = entity.cooperation === 'silent' ? 'silent' : 'asked'
  return { code, by: entity.answerDueAt, told, answered }
}

/** True when whoever is to do it knows of the case, or has answered to this: then what they do can be their answer. */
export function wasAsked(
  { entities }: Pick<Case, 'entities'>,
  { commitment, entity: id }: RemedyAction,
): boolean {
  const entity = entities.find((each) => each.id === id)
  if (commitment !== null || entity === undefined) return true
  return entriesOfFirm({ entities }, entity).some(
    ({ operator, knowledgeAt }) => operator || knowledgeAt !== null,
  )
}

/**
 * The organisations that the person would be offered something by although nobody has told or asked them: an offer says
 * so to whoever writes it (red line 15).
 */
export function offeredUnasked(kase: Pick<Case, 'entities' | 'plan' | 'offers'>): readonly Entity[] {
  const unasked = toOffer(kase).filter((action) => !wasAsked(kase, action))
  return kase.entities.filter(({ id }) => unasked.some(({ entity }) => entity === id))
}
