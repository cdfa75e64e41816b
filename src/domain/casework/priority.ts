import { isBlank } from '../blank.ts'
import { refuse, type Refusal } from '../refusal.ts'
import type { Instant } from '../time/instant.ts'
import type { CodeOf } from '../vocabulary/code.ts'
import type { Dimension, Grade, Priority } from '../vocabulary/severity.ts'

/** A proposed flag changes nothing until a person has accepted it. */
export const DELAY_STATES = [{ code: 'proposed' }, { code: 'accepted' }, { code: 'rejected' }] as const
export type DelayState = CodeOf<typeof DELAY_STATES>

/** Waiting beyond the deadline makes the harm irremediable, or much harder to repair (UNGP 24). */
export interface Delay {
  readonly state: DelayState
  readonly deadline: Instant
  /** Null when the date is the person's own and nobody here has written a reason yet. */
  readonly reason: string | null
}

/** The rules that give a priority, in the order they are asked; the first that fits decides. */
export const PRIORITY_RULES = [
  { code: 'p1_level_5', priority: 'P1' },
  { code: 'p1_delay_level_3_or_more', priority: 'P1' },
  { code: 'p1_delay_not_yet_rated', priority: 'P1' },
  { code: 'p1_danger_not_yet_rated', priority: 'P1' },
  { code: 'p1_danger_partly_rated', priority: 'P1' },
  { code: 'p1_danger_one_person', priority: 'P1' },
  { code: 'p2_level_4', priority: 'P2' },
  { code: 'p2_delay_lower_level', priority: 'P2' },
  { code: 'p2_not_yet_rated', priority: 'P2' },
  { code: 'p2_unknown_floor', priority: 'P2' },
  { code: 'p2_own_view_higher', priority: 'P2' },
  { code: 'p3_level_3', priority: 'P3' },
  { code: 'p4_level_1_or_2', priority: 'P4' },
] as const satisfies readonly { code: string; priority: Priority }[]
export type PriorityRule = CodeOf<typeof PRIORITY_RULES>

/** Benefit, business risk and likelihood have no place here, so that they can never move anybody. */
export interface PriorityFacts {
  /** 1 to 5; null when nothing is rated yet. */
  readonly level: Grade | null
  readonly unknown: readonly Dimension[]
  /**
   * Unknown for a reason that a second person accepted; lifts the floor for that dimension, but never beside danger.
   */
  readonly explainedUnknown?: readonly Dimension[]
  /** The flag, where it counts today. */
  readonly delay?: Pick<Delay, 'state'> | null
  /** The person's own answers signal danger. */
  readonly danger?: boolean
  /** The person says that it is graver than we do, and nobody has answered. */
  readonly ownViewHigher?: boolean
  /** A second person stands behind scale and irremediability; without it the place that danger gave is kept. */
  readonly secondPerson?: boolean
}

export interface PriorityResult {
  readonly priority: Priority
  readonly rule: PriorityRule
}

/**
 * Says who is first, never who is dropped (UNGP 24; domain reference 4, rules 4, 5 and 10). Only an accepted delay
 * flag counts. While a dimension is unknown without an explanation the priority is P2 at least. A harm nobody has
 * rated may be grave, so an accepted delay flag puts it first. What the person said of danger holds P1 until two
 * people know how grave it is and how hard to put right: one known dimension never answers it.
 */
export function priority(facts: PriorityFacts): PriorityResult {
  const code = ruleFor(facts)
  const entry = PRIORITY_RULES.find((rule) => rule.code === code) as (typeof PRIORITY_RULES)[number]
  return { priority: entry.priority, rule: code }
}

function ruleFor({
  level,
  unknown,
  explainedUnknown = [],
  delay,
  danger = false,
  secondPerson = false,
  ownViewHigher = false,
}: PriorityFacts): PriorityRule {
  const delayed = delay?.state === 'accepted'
  if (level === null) {
    if (delayed) return 'p1_delay_not_yet_rated'
    return danger ? 'p1_danger_not_yet_rated' : 'p2_not_yet_rated'
  }
  if (level === 5) return 'p1_level_5'
  if (delayed && level >= 3) return 'p1_delay_level_3_or_more'
  if (danger && unknown.some((dimension) => dimension !== 'scope')) return 'p1_danger_partly_rated'
  if (danger && !secondPerson) return 'p1_danger_one_person'
  if (level === 4) return 'p2_level_4'
  if (delayed) return 'p2_delay_lower_level'
  if (unknown.some((dimension) => danger || !explainedUnknown.includes(dimension))) return 'p2_unknown_floor'
  if (ownViewHigher) return 'p2_own_view_higher'
  return level === 3 ? 'p3_level_3' : 'p4_level_1_or_2'
}

/**
 * Proposes that waiting makes the harm irremediable. Refuses without a deadline and a reason, else everything
 * becomes urgent (domain reference 4, rule 4).
 */
export function proposeDelay(deadline: Instant | null, reason: string): Delay | Refusal {
  if (deadline === null) return refuse('deadline_missing')
  if (isBlank(reason)) return refuse('reason_missing')
  return { state: 'proposed', deadline, reason }
}

/** A person rules on the flag; a later ruling replaces an earlier one. */
export function ruleOnDelay(delay: Delay, accepted: boolean): Delay {
  return { ...delay, state: accepted ? 'accepted' : 'rejected' }
}
