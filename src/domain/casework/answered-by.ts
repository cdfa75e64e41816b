import type { AppealOutcome, ComplaintOutcome } from '../vocabulary/casework.ts'

/** What an appeal against a decision, or a complaint about us, was answered with. */
export type Answered = AppealOutcome | ComplaintOutcome

/** True for an answer that leaves everything as it was: the decision stands, or we do not agree. */
export function leavesAsItWas(outcome: Answered): boolean {
  return outcome === 'upheld' || outcome === 'not_agreed'
}
