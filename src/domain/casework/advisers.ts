import type { Case } from '../case/case.ts'
import type { Instant } from '../time/instant.ts'
import { speaksForSomebody, type Mandate } from '../vocabulary/intake.ts'
import { mayBeNamedBy } from '../value-chain/naming.ts'
import { fearIn, isFearUnread } from '../value-chain/fear-told.ts'

/** Most people who can stand beside a person at once. */
export const MOST_ADVISERS = 5

/** Somebody who stands beside the person, and reads with a receipt of their own what the person lets them read. */
export interface Adviser {
  readonly id: string
  /** As the person calls them. */
  readonly name: string
  readonly mandate: Mandate
  /** They may read what was written before they came, too. */
  readonly seesEarlier: boolean
  /** They told it for the person, and the first receipt is the person's. */
  readonly tells?: true | undefined
  readonly at: Instant
  /** When the person ended it, or feared them; null while their receipt opens anything. */
  readonly endedAt: Instant | null
  /** They were named as feared, and nobody asked the person to end it. */
  readonly isFeared: boolean
}

/** Those whose receipt opens something now. */
export function advisersNow({ advisers }: Pick<Case, 'advisers'>): readonly Adviser[] {
  return advisers.filter(({ endedAt }) => endedAt === null)
}

/**
 * True where whoever told it for the person came in beside them with it, with a receipt of their own: the page of the
 * case is that person's, and nobody on it speaks for somebody else.
 */
export function toldFromBeside({ advisers, submitter }: Pick<Case, 'advisers' | 'submitter'>): boolean {
  return speaksForSomebody(submitter) && advisers.some(({ tells }) => tells === true)
}

/** The adviser of that id while their receipt opens something; null otherwise. */
export function adviserNow(kase: Pick<Case, 'advisers'>, id: string): Adviser | null {
  return advisersNow(kase).find((each) => each.id === id) ?? null
}

/**
 * Those whom some words of the person name as somebody that they fear: access for them ends with the same entry. Where it
 * may be them it ends too, also where the words are in a language in which nobody here reads fear, because the person can
 * let them in again, and nobody can take back what was read (UNGP 31 commentary: prevent retaliation).
 *
 * @param everything whether all of the words are about somebody who makes them suffer; otherwise sentences of fear are
 */
export function advisersFearedIn(
  kase: Pick<Case, 'advisers' | 'language'>,
  words: string,
  everything: boolean,
): readonly Adviser[] {
  const now = advisersNow(kase)
  if (now.length === 0) return []
  const said = everything || isFearUnread(words, kase.language) ? [words] : fearIn(words)
  return now.filter(({ name }) => said.some((each) => mayBeNamedBy(each, name)))
}
