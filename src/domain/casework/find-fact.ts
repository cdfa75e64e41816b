import type { Case } from '../case/case.ts'
import { refuse, type Refusal } from '../refusal.ts'
import type { ShownFact } from './shown-facts.ts'

/** The fact of that id, or that there is none. */
export function findFact(
  { shownFacts }: Pick<Case, 'shownFacts'>,
  id: string | undefined,
): ShownFact | Refusal {
  return shownFacts.find((each) => each.id === id) ?? refuse('unknown_fact')
}
