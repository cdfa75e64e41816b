import type { Case } from '../case/case.ts'
import type { Instant } from '../time/instant.ts'
import type { CodeOf } from '../vocabulary/code.ts'
import type { RemedyAction } from './plan.ts'

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

/**
 * What whoever is to do an action has said to it, and until when they answer. The person's yes is another fact: nothing
 * is agreed before both have spoken (red line 15).
 */
export function wordOfOrganisation(
  { entities }: Pick<Case, 'entities'>,
  { commitment, entity: id }: RemedyAction,
): { readonly code: WordOfOrganisation; readonly by: Instant | null } {
  if (commitment) return { code: commitment.answer, by: null }
  const entity = entities.find((each) => each.id === id)
  if (!entity || entity.answerDueAt === null || entity.answeredAt !== null)
    return { code: 'not_asked', by: null }
  return { code: entity.cooperation === 'silent' ? 'silent' : 'asked', by: entity.answerDueAt }
}
