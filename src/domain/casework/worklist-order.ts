import { earliest, type Instant } from '../time/instant.ts'
import type { Dimension, Grade, GradeOrUnknown, Priority } from '../vocabulary/severity.ts'
import { priority, type DelayState, type PriorityRule } from './priority.ts'
import { asWorst, level, UNRATED, type Judgement } from './severity.ts'

/**
 * Where something stands in the worklist or the register. Whatever else is known of it (benefit, business risk,
 * number of complaints) has no place in the type, so it cannot move anybody (domain reference 4, rules 4 and 11).
 */
export interface WorklistKey {
  readonly priority: Priority
  /** A notification nobody has rated. It waits behind the rated ones of its priority, by its own clock. */
  readonly unread: boolean
  readonly deadline: Instant | null
  readonly level: Grade | null
  readonly scale: GradeOrUnknown
  readonly irremediability: GradeOrUnknown
  readonly scope: GradeOrUnknown
  readonly likelihood: GradeOrUnknown
  readonly receivedAt: Instant
  readonly id: string
}

/** One affected group of one impact: its severity as it leads now. */
export interface RankedGroup {
  readonly judgement: Judgement
  readonly explainedUnknown?: readonly Dimension[]
  /** The level it does not go below although a dimension is unknown again. */
  readonly atLeast?: Grade | null
  /** A second person stands behind scale and irremediability. */
  readonly secondPerson?: boolean
}

export interface RankedImpact {
  readonly groups: readonly RankedGroup[]
  readonly delay?: { readonly state: DelayState; readonly deadline: Instant | null } | null
  /** A date by which action still helps, known without a delay flag. */
  readonly deadline?: Instant | null
}

export interface RankedCase {
  readonly id: string
  readonly receivedAt: Instant
  readonly impacts: readonly RankedImpact[]
  /** The person's own answers signal danger to life, a child, violence, something that spreads, or a date. */
  readonly danger?: boolean
  /** The person says that it is graver than we do, and nobody has answered. */
  readonly ownViewHigher?: boolean
}

export interface RankedKey {
  readonly key: WorklistKey
  readonly rule: PriorityRule
}

/**
 * Order of the worklist and the register (domain reference 4, rule 6): priority, deadline (none last), level, scale,
 * irremediability, scope, likelihood, oldest first, then id. Unread notifications are a block of their own in their
 * priority (rule 10): their clock says when somebody reads them, and is no date after which acting is too late, so it
 * puts nobody behind them who was rated. Negative when `a` comes first. A total order over keys
 * with different ids. Unknown counts as 5: not knowing never puts anybody back.
 */
export function compareWorklist(a: WorklistKey, b: WorklistKey): number {
  return (
    compareText(a.priority, b.priority) ||
    Number(a.unread) - Number(b.unread) ||
    compareDeadlines(a.deadline, b.deadline) ||
    asWorst(b.level) - asWorst(a.level) ||
    asWorst(b.scale) - asWorst(a.scale) ||
    asWorst(b.irremediability) - asWorst(a.irremediability) ||
    asWorst(b.scope) - asWorst(a.scope) ||
    asWorst(b.likelihood) - asWorst(a.likelihood) ||
    compareText(a.receivedAt, b.receivedAt) ||
    compareText(a.id, b.id)
  )
}

/**
 * The key of a case: that of whichever affected group comes first, among all its impacts. A case without impacts or
 * groups is not yet rated.
 */
export function worklistKey(ranked: RankedCase): RankedKey {
  const keys = ranked.impacts.flatMap((impact) =>
    (impact.groups.length > 0 ? impact.groups : [UNRATED_GROUP]).map((group) => keyOf(ranked, impact, group)),
  )
  return (
    keys.toSorted((a, b) => compareWorklist(a.key, b.key))[0] ?? keyOf(ranked, { groups: [] }, UNRATED_GROUP)
  )
}

const UNRATED_GROUP: RankedGroup = { judgement: UNRATED }

function keyOf(ranked: RankedCase, impact: RankedImpact, group: RankedGroup): RankedKey {
  const { level: known, unknown } = level(group.judgement)
  const reached = gravest(known, group.atLeast ?? null)
  const result = priority({
    level: reached,
    unknown,
    explainedUnknown: group.explainedUnknown ?? [],
    delay: impact.delay ?? null,
    danger: ranked.danger ?? false,
    ownViewHigher: ranked.ownViewHigher ?? false,
    secondPerson: group.secondPerson ?? false,
  })
  const accepted = impact.delay?.state === 'accepted' ? impact.delay.deadline : null
  return {
    key: {
      priority: result.priority,
      unread: false,
      deadline: earliest(impact.deadline ?? null, accepted),
      level: reached,
      ...group.judgement,
      receivedAt: ranked.receivedAt,
      id: ranked.id,
    },
    rule: result.rule,
  }
}

function gravest(a: Grade | null, b: Grade | null): Grade | null {
  return a === null || (b !== null && b > a) ? b : a
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function compareDeadlines(a: Instant | null, b: Instant | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return compareText(a, b)
}
