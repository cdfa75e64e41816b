import type { Dimension, Grade, Priority } from '../vocabulary/severity.ts'
import type { AffectedGroup, Case, Impact } from '../case/case.ts'
import { earliest } from '../time/instant.ts'
import type { PriorityRule } from './priority.ts'
import {
  groupSeverity,
  impactSeverity,
  isSevere,
  type GroupSeverity,
  type ImpactSeverity,
} from './severity.ts'
import { worklistKey, type RankedCase, type WorklistKey } from './worklist-order.ts'

export interface CaseSeverity {
  /** Gravest level among the impacts; null while nothing is rated. */
  readonly level: Grade | null
  readonly drivers: readonly Dimension[]
  readonly provisional: boolean
  readonly severe: boolean
  readonly priority: Priority
  /** Which rule gave the priority. */
  readonly rule: PriorityRule
  readonly key: WorklistKey
}

/** Severity of one group of a case. */
export function severityOfGroup(group: AffectedGroup): GroupSeverity {
  return groupSeverity(group.ratings, group.lowering)
}

/** Severity of one impact: its gravest group leads. */
export function severityOfImpact(impact: Impact): ImpactSeverity {
  return impactSeverity(impact.groups.map((group) => ({ group: group.id, severity: severityOfGroup(group) })))
}

/** Severity, priority and place in the worklist of a whole case. */
export function caseSeverity(kase: Case): CaseSeverity {
  const impacts = kase.impacts.map(severityOfImpact)
  const gravest = impacts.toSorted((a, b) => (b.level ?? 0) - (a.level ?? 0))[0]
  const level = gravest?.level ?? null
  const { key, rule } = worklistKey(ranked(kase, kase.impacts))
  const isUnread = kase.state === 'received'
  return {
    level,
    drivers: gravest?.drivers ?? [],
    provisional: impacts.length === 0 || impacts.some((impact) => impact.provisional),
    severe: isSevere(level),
    priority: key.priority,
    rule,
    key: {
      ...key,
      deadline: kase.danger && isUnread ? earliest(kase.triageDueAt, key.deadline) : key.deadline,
      readBy: level === null ? kase.triageDueAt : null,
    },
  }
}

/** Where one impact alone would stand in the worklist. */
export function impactKey(kase: Case, impact: Impact): WorklistKey {
  return worklistKey(ranked(kase, [impact])).key
}

function ranked(kase: Case, impacts: readonly Impact[]): RankedCase {
  return {
    id: kase.id,
    receivedAt: kase.receivedAt,
    at: kase.asOf,
    unratedDanger: kase.danger,
    impacts: impacts.map((impact) => ({
      delay: impact.delay,
      groups: impact.groups.map((group) => {
        const { judgement, explainedUnknown } = severityOfGroup(group)
        return { judgement, explainedUnknown }
      }),
    })),
  }
}
