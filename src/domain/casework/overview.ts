import { DIMENSIONS, type Dimension, type Grade, type Priority } from '../vocabulary/severity.ts'
import type { AffectedGroup, Case, Impact } from '../case/case.ts'
import { earliest } from '../time/instant.ts'
import type { PriorityRule } from './priority.ts'
import { isOwnViewHigher } from './own-view.ts'
import { delayInForce, hasSecondPerson, isOutdated } from './second-person.ts'
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
  /** Level 4 or 5; also while a harm or a group of it is not rated, because that one may be (rule 10). */
  readonly severe: boolean
  readonly priority: Priority
  /** Which rule gave the priority. */
  readonly rule: PriorityRule
  readonly key: WorklistKey
}

/**
 * Severity of one group of a case. Where a date has passed after which more may be lost, it is unknown again how hard
 * the harm is to put right; the level does not fall by that (domain reference 4, rule 4). A dimension may stay unknown
 * only as far as a second person accepted it (rule 10).
 */
export function severityOfGroup(group: AffectedGroup): GroupSeverity {
  const rated = groupSeverity(group.ratings, group.lowering)
  const outdated = isOutdated(group)
  const unknown = outdated
    ? DIMENSIONS.map(({ code }) => code).filter(
        (code) => code === 'irremediability' || rated.unknown.includes(code),
      )
    : rated.unknown
  const explained = new Set(group.reviews.flatMap((review) => review.explainedUnknown))
  return {
    ...rated,
    judgement: outdated ? { ...rated.judgement, irremediability: 'unknown' } : rated.judgement,
    provisional: unknown.length > 0,
    unknown,
    explainedUnknown: rated.unknown.filter((dimension) => explained.has(dimension)),
  }
}

/** Severity of one impact: its gravest group leads. */
export function severityOfImpact(impact: Impact): ImpactSeverity {
  return impactSeverity(impact.groups.map((group) => ({ group: group.id, severity: severityOfGroup(group) })))
}

/**
 * Severity, priority and place in the worklist of a whole case. Until somebody has read what the person said of
 * danger, its clock is a live deadline, also when it has passed; until two people have answered it, it keeps the clock
 * and takes turns like whatever is not rated (severity rules 7(b) and 10).
 */
export function caseSeverity(kase: Case): CaseSeverity {
  const impacts = kase.impacts.map(severityOfImpact)
  const gravest = impacts.toSorted((a, b) => (b.level ?? 0) - (a.level ?? 0))[0]
  const level = gravest?.level ?? null
  const { key, rule } = worklistKey(ranked(kase, kase.impacts))
  const isUnreadDanger = kase.danger && kase.state === 'received'
  const isUnrated = level === null || rule.startsWith('p1_danger')
  const unrated = kase.impacts.some(
    ({ groups }) => groups.length === 0 || groups.some((group) => severityOfGroup(group).level === null),
  )
  return {
    level,
    drivers: gravest?.drivers ?? [],
    provisional:
      impacts.length === 0 || impacts.some((impact) => impact.provisional) || isOwnViewHigher(kase),
    severe: unrated || isSevere(level),
    priority: key.priority,
    rule,
    key: {
      ...key,
      deadline: isUnreadDanger ? earliest(kase.triageDueAt, key.deadline) : key.deadline,
      readBy: isUnrated ? kase.triageDueAt : null,
    },
  }
}

/** True for a case of the first priority: its clocks are the short ones (severity rule 5). */
export function isUrgent(kase: Case): boolean {
  return caseSeverity(kase).priority === 'P1'
}

/** Where one impact alone would stand in the worklist. */
export function impactKey(kase: Case, impact: Impact): WorklistKey {
  return worklistKey(ranked(kase, [impact])).key
}

function ranked(kase: Case, impacts: readonly Impact[]): RankedCase {
  return {
    id: kase.id,
    receivedAt: kase.receivedAt,
    danger: kase.danger,
    ownViewHigher: isOwnViewHigher(kase),
    impacts: impacts.map((impact) => ({
      delay: delayInForce(impact),
      groups: impact.groups.map((group) => {
        const { judgement, explainedUnknown, level } = severityOfGroup(group)
        return { judgement, explainedUnknown, atLeast: level, secondPerson: hasSecondPerson(group) }
      }),
    })),
  }
}
