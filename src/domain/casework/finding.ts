import type { DecisionOutcome } from '../vocabulary/casework.ts'
import type { Case, CaseDecision } from '../case/case.ts'
import { overturned } from './overturned.ts'

/** The last decision on what was found; null when there is none, or when an appeal took it away. */
export function standingFinding(kase: Case): CaseDecision | null {
  const last = kase.decisions.findLast((each) => each.kind === 'finding')
  return last && overturned(kase, last.id) === null ? last : null
}

const NOTHING_TO_PUT_RIGHT: readonly DecisionOutcome[] = ['not_upheld', 'no_adverse_impact', 'not_linked']

/** True when nothing was found that has to be put right. */
export function foundNothing({ outcome }: CaseDecision): boolean {
  return NOTHING_TO_PUT_RIGHT.some((each) => each === outcome)
}
