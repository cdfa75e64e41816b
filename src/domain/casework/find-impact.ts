import type { Case, Impact } from '../case/case.ts'
import type { Subject } from '../case/verb.ts'
import { refuse, type Refusal } from '../refusal.ts'

/** Every harm of the case, as what something can be done to. */
export function eachImpact({ impacts }: Case): Subject[] {
  return impacts.map(({ id }) => ({ impact: id }))
}

/** The harm of that id, or a refusal: there is none of that id, or none has been described at all. */
export function findImpact(kase: Case, id: string | undefined): Impact | Refusal {
  const found = kase.impacts.find((impact) => impact.id === id)
  return found ?? refuse(id === undefined && kase.impacts.length === 0 ? 'impact_missing' : 'unknown_impact')
}
