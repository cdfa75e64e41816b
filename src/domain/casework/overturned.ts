import type { AppealOutcome } from '../vocabulary/casework.ts'
import type { Instant } from '../time/instant.ts'
import type { Case, CaseDecision } from '../case/case.ts'

/** What took the place of a decision after an appeal. */
export interface Overturned {
  /** Id of the decision that stands now. */
  readonly decision: string
  readonly outcome: Exclude<AppealOutcome, 'upheld'>
  readonly at: Instant
}

/** The decision that a chain of appeals is about: for the answer to an appeal, what was appealed against at first. */
export function appealedFirst(kase: Case, decision: CaseDecision): CaseDecision {
  const before = kase.appeals.find((appeal) => appeal.decided?.decision === decision.id)?.decision
  const earlier = kase.decisions.find((each) => each.id === before)
  return earlier ? appealedFirst(kase, earlier) : decision
}

/**
 * What became of a decision that an appeal changed or sent back, also when an appeal had upheld it before; null while
 * it stands.
 */
export function overturned(kase: Case, decision: string): Overturned | null {
  for (const appeal of kase.appeals) {
    if (appeal.decision !== decision || appeal.decided === null) continue
    const { outcome, at } = appeal.decided
    if (outcome === 'changed' || outcome === 'sent_back')
      return { decision: appeal.decided.decision, outcome, at }
    const later = overturned(kase, appeal.decided.decision)
    if (later) return later
  }
  return null
}
