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
  /**
   * Until when help is in time, while that orders (`isLive`); or until when somebody reads what has a sign of danger,
   * also when that has passed (severity rule 7(b)).
   */
  readonly deadline: Instant | null
  /** Since when a promised time is over; null when none is (severity rule 7(a)). */
  readonly brokenSince: Instant | null
  /**
   * Until when somebody reads what nobody has rated. No deadline of harm: in the list of work such cases take turns
   * with the rated ones of their priority (severity rule 7(b)), in other lists they stand behind them.
   */
  readonly readBy: Instant | null
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
  /** The person's own answers signal danger, as `DANGER_SIGNS` has it. */
  readonly danger?: boolean
  /** The person says that it is graver than we do, and nobody has answered. */
  readonly ownViewHigher?: boolean
}

export interface RankedKey {
  readonly key: WorklistKey
  readonly rule: PriorityRule
}

/**
 * Order of the worklist and the register (severity rules 6 and 7): priority; live deadline, the first first; broken
 * promise, the longest broken first; then whoever was rated, by level, scale, irremediability, scope, likelihood,
 * oldest first, id; then whoever was not, by the time until which somebody reads it. The register has no promises and
 * nothing unread, so there it is rule 6 alone. Negative when `a` comes first. A total order over keys with different
 * ids. Unknown counts as 5: not knowing never puts anybody back.
 */
export function compareWorklist(a: WorklistKey, b: WorklistKey): number {
  return (
    compareText(a.priority, b.priority) ||
    TURNS.indexOf(turnOf(a)) - TURNS.indexOf(turnOf(b)) ||
    compareText(momentOf(a) ?? '', momentOf(b) ?? '') ||
    asWorst(b.level) - asWorst(a.level) ||
    asWorst(b.scale) - asWorst(a.scale) ||
    asWorst(b.irremediability) - asWorst(a.irremediability) ||
    asWorst(b.scope) - asWorst(a.scope) ||
    asWorst(b.likelihood) - asWorst(a.likelihood) ||
    compareText(a.receivedAt, b.receivedAt) ||
    compareText(a.id, b.id)
  )
}

/** In which order they come inside a priority. */
export const TURNS = ['live', 'broken', 'rated', 'unrated'] as const
export type Turn = (typeof TURNS)[number]

/** What gives a case its place inside its priority. */
export function turnOf({ deadline, brokenSince, readBy }: WorklistKey): Turn {
  if (deadline !== null) return 'live'
  if (brokenSince !== null) return 'broken'
  return readBy === null ? 'rated' : 'unrated'
}

/** The moment that orders cases of one turn; null where it is how grave they are. */
export function momentOf({ deadline, brokenSince, readBy }: WorklistKey): Instant | null {
  return deadline ?? brokenSince ?? readBy
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
      deadline: earliest(impact.deadline ?? null, accepted),
      brokenSince: null,
      readBy: null,
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
