import type { AffectedGroup, Case, Impact } from '../case/case.ts'
import type { Subject } from '../case/verb.ts'
import { isRefusal, refuse, type Refusal } from '../refusal.ts'
import { findImpact } from './find-impact.ts'

/** Every affected group of every harm, as what something can be done to. */
export function eachGroup({ impacts }: Case): Subject[] {
  return impacts.flatMap((impact) => impact.groups.map((group) => ({ impact: impact.id, group: group.id })))
}

/** The group of a harm, or a refusal: one of the two is not in the case, or no harm has been described at all. */
export function findGroup(
  kase: Case,
  { impact: impactId, group: groupId }: { readonly impact?: string; readonly group?: string },
): { readonly impact: Impact; readonly group: AffectedGroup } | Refusal {
  const impact = findImpact(kase, impactId)
  if (isRefusal(impact)) return impact
  const group = impact.groups.find((each) => each.id === groupId)
  return group ? { impact, group } : refuse('unknown_group')
}
