import type { Appeal, Case, CaseDecision } from '../case/case.ts'
import type { Subject } from '../case/verb.ts'
import { refuse, type Refusal } from '../refusal.ts'

/** Every decision of the case, as what something can be done to. */
export function eachDecision({ decisions }: Case): Subject[] {
  return decisions.map(({ id }) => ({ decision: id }))
}

/** The decision of that id, or a refusal: there is none. */
export function findDecision({ decisions }: Case, id: string | undefined): CaseDecision | Refusal {
  return decisions.find((decision) => decision.id === id) ?? refuse('unknown_decision')
}

/** Every appeal of the case, answered or not, as what something can be done to. */
export function eachAppeal({ appeals }: Case): Subject[] {
  return appeals.map(({ id }) => ({ appeal: id }))
}

/** The appeal of that id, or a refusal: there is none. */
export function findAppeal({ appeals }: Case, id: string | undefined): Appeal | Refusal {
  return appeals.find((appeal) => appeal.id === id) ?? refuse('unknown_appeal')
}
