import type { Case } from '../case/case.ts'
import { refuse, type Refusal } from '../refusal.ts'
import type { Instant } from '../time/instant.ts'
import type { NoAnswer } from '../vocabulary/dialogue.ts'

/** A question that we asked the person, with everything they said to it. */
export interface Inquiry {
  readonly id: string
  readonly question: string
  /** Why we ask; null where nobody said. */
  readonly because: string | null
  readonly at: Instant
  /** What they said, oldest first: a later answer stands beside an earlier one. */
  readonly answers: readonly {
    readonly without: NoAnswer | null
    readonly words: string | null
    readonly at: Instant
  }[]
}

/** The questions to which the person has said nothing yet. */
export function openInquiries({ inquiries }: Pick<Case, 'inquiries'>): Inquiry[] {
  return inquiries.filter(({ answers }) => answers.length === 0)
}

/** The question of that id, or that there is none. */
export function findInquiry(
  { inquiries }: Pick<Case, 'inquiries'>,
  id: string | undefined,
): Inquiry | Refusal {
  return inquiries.find((each) => each.id === id) ?? refuse('unknown_question')
}
