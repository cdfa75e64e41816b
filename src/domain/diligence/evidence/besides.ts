import type { Evidence } from '../register.ts'
import { judge, type GroupVerdict } from './verdict.ts'

/** What a mitigation does to one group: to the harm, and to the good answers it may refuse. */
export interface GroupBesides {
  readonly key: string
  readonly harm: readonly GroupVerdict[]
  readonly overRefusal: readonly GroupVerdict[]
  /** More good answers are refused to this group than before: the filter moved the harm to them. */
  readonly overRefusalWorse: boolean
  /** Nobody measured what is refused to this group, before and after. Not the same as "no more refused". */
  readonly overRefusalUnknown: boolean
}

export interface Besides {
  readonly mitigation: string
  readonly splitBy: string | null
  readonly groups: readonly GroupBesides[]
}

/**
 * Harm and over-refusal of each mitigation beside each other, per group, never added up: a filter that refuses
 * everything would have no harmful answer left (Guide 4: does it move harm to others?). Evidence of no mitigation is
 * left out; evidence split in different ways stays apart.
 */
export function besides(evidences: readonly Evidence[]): Besides[] {
  const sets = new Map<string, Evidence[]>()
  for (const evidence of evidences) {
    if (evidence.mitigation === null) continue
    const name = JSON.stringify([evidence.mitigation, evidence.splitBy])
    sets.set(name, [...(sets.get(name) ?? []), evidence])
  }
  return [...sets.values()].flatMap((set) => {
    const [first] = set
    return first?.mitigation
      ? [{ mitigation: first.mitigation, splitBy: first.splitBy, groups: groupsOf(set) }]
      : []
  })
}

function groupsOf(set: readonly Evidence[]): GroupBesides[] {
  const judged = set.flatMap((evidence) =>
    judge(evidence).groups.map((group) => ({ group, measure: evidence.measure })),
  )
  return [...new Set(judged.map(({ group }) => group.key))].map((key) => {
    const of = (measure: Evidence['measure']) =>
      judged.flatMap((each) => (each.group.key === key && each.measure === measure ? [each.group] : []))
    const overRefusal = of('over_refusal')
    return {
      key,
      harm: of('harm'),
      overRefusal,
      overRefusalWorse: overRefusal.some(isWorse),
      overRefusalUnknown: overRefusal.every((group) => group.verdict === 'insufficient_evidence'),
    }
  })
}

/** With precaution: a small group that looks worse counts. */
function isWorse({ verdict, why }: GroupVerdict): boolean {
  return verdict === 'worse' || why === 'too_few_looks_worse'
}
