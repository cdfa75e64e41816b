import { refuse, type Refusal } from '../refusal.ts'
import { compareInstants, isBefore, type Instant } from '../time/instant.ts'
import { codesOf } from '../vocabulary/code.ts'
import {
  DIMENSIONS,
  SEVERE_FROM,
  type Dimension,
  type Grade,
  type GradeOrUnknown,
  type Rater,
} from '../vocabulary/severity.ts'

/** One judgement of severity (UNGP 14 and 24), with the likelihood beside it, which never enters the level. */
export interface Judgement {
  readonly scale: GradeOrUnknown
  readonly scope: GradeOrUnknown
  readonly irremediability: GradeOrUnknown
  readonly likelihood: GradeOrUnknown
}

/** What one rater said at one moment. `by` is the person; several people may rate for the company. */
export interface Rating {
  readonly rater: Rater
  readonly by: string
  readonly at: Instant
  readonly judgement: Judgement
  /** Dimensions that are unknown for a reason that was given: they no longer hold the priority up. */
  readonly explainedUnknown: readonly Dimension[]
  readonly reasons: string | null
  /** Entered by a service account: nobody knows who holds it, so it is no second person. */
  readonly service?: true
}

/** What a second person said about the ratings of a group, after looking at them. */
export interface Review {
  readonly by: string
  readonly at: Instant
  /** How many ratings they had before them. */
  readonly rated: number
  /** Dimensions that may stay unknown for the reasons given. */
  readonly explainedUnknown: readonly Dimension[]
  readonly reasons: string
}

/** A second reviewer's lower judgement. An unknown dimension in it leaves the raters' grade as it is. */
export interface Lowering {
  readonly judgement: Judgement
  readonly reason: string
  readonly by: string
  readonly at: Instant
  /** The affected people were told why. */
  readonly toldPerson: boolean
  /** By which decision the person was told; an appeal that overturns it ends the lowering. */
  readonly decision?: string
}

export interface SeverityLevel {
  /** 1 to 5; null when nothing is rated yet. Never read null as low. */
  readonly level: Grade | null
  /** The dimensions that reach the level, in the order of the vocabulary. */
  readonly drivers: readonly Dimension[]
  /** True while a dimension is unknown: the level may still rise. */
  readonly provisional: boolean
  readonly unknown: readonly Dimension[]
}

/** How a lowering stands towards the ratings; `refused` has no effect (`lowerSeverity` says why). */
export type LoweringState = 'none' | 'in_force' | 'ended' | 'refused'

export interface GroupSeverity extends SeverityLevel {
  readonly judgement: Judgement
  /** Every rater's own view, kept apart (Guide 4: the view of those affected, not of the average user). */
  readonly byRater: Readonly<Partial<Record<Rater, Judgement>>>
  readonly explainedUnknown: readonly Dimension[]
  readonly lowering: LoweringState
}

export interface ImpactSeverity<Id extends string = string> extends SeverityLevel {
  /** The gravest group, whose level is the impact's; null when there is no group. */
  readonly group: Id | null
}

const dimensions = codesOf(DIMENSIONS)
const LOWEST: Grade = 1
/** What nobody has rated: unknown in everything, which is never low. */
export const UNRATED: Judgement = {
  scale: 'unknown',
  scope: 'unknown',
  irremediability: 'unknown',
  likelihood: 'unknown',
}

/**
 * Level of one judgement: the highest known dimension (domain reference 4, rule 1). Never an average, sum or
 * product; the likelihood is not looked at. An unknown dimension adds nothing and makes the level provisional.
 */
export function level(judgement: Judgement): SeverityLevel {
  const unknown = dimensions.filter((dimension) => judgement[dimension] === 'unknown')
  const highest = dimensions.map((dimension) => judgement[dimension]).reduce(higher)
  if (highest === 'unknown') return { level: null, drivers: [], provisional: true, unknown }
  const drivers = dimensions.filter((dimension) => judgement[dimension] === highest)
  return { level: highest, drivers, provisional: unknown.length > 0, unknown }
}

/** Level 4 or 5 (domain reference 4, rule 2). A level nobody knows yet counts as severe: unknown is never low. */
export function isSevere(value: Grade | null): boolean {
  return value === null || value >= SEVERE_FROM
}

/**
 * Severity of one affected group from the whole history of its ratings, in any order of time. Each person's latest
 * grade counts, and the highest of them leads, dimension by dimension; "unknown" never takes back a grade. A
 * lowering that holds replaces the lead until somebody rates higher than it afterwards (domain reference 4,
 * rule 10).
 */
export function groupSeverity(ratings: readonly Rating[], lowering?: Lowering | null): GroupSeverity {
  const of = lowering ?? NOT_LOWERED
  const known = KNOWN.get(ratings)?.get(of)
  if (known?.count === ratings.length) return known.severity
  const severity = weigh(ratings, lowering)
  if (!KNOWN.has(ratings)) KNOWN.set(ratings, new WeakMap())
  KNOWN.get(ratings)?.set(of, { count: ratings.length, severity })
  return severity
}

/** Nearly every rule asks how grave a group is; it is weighed once for each rating that is added. */
const KNOWN = new WeakMap<
  readonly Rating[],
  WeakMap<object, { readonly count: number; readonly severity: GroupSeverity }>
>()
const NOT_LOWERED = {}

function weigh(ratings: readonly Rating[], lowering: Lowering | null | undefined): GroupSeverity {
  const lead = leadOf(ratings)
  const state = stateOf(ratings, lowering)
  const judgement = state === 'in_force' && lowering ? lowered(lead, lowering.judgement) : lead
  const result = level(judgement)
  const explained = new Set(ratings.flatMap((rating) => rating.explainedUnknown))
  return {
    ...result,
    judgement,
    byRater: byRater(ratings),
    explainedUnknown: result.unknown.filter((dimension) => explained.has(dimension)),
    lowering: state,
  }
}

/** The ratings of people: a program could be the second pair of hands of whoever looks next. */
export function ofPeople(ratings: readonly Rating[]): Rating[] {
  return ratings.filter(({ service }) => service !== true)
}

/**
 * Why somebody may not lower a group's severity, whatever the lower grades would be: no person has rated it, they
 * rated it themselves, or no grade can get lower (domain reference 4, rule 10). Null when they may.
 */
export function refuseLowering(ratings: readonly Rating[], by: string): Refusal | null {
  if (ratings.length === 0) return refuse('impact_not_rated')
  if (ratings.some((rating) => rating.by === by)) return refuse('same_person_cannot_review')
  if (ofPeople(ratings).length === 0) return refuse('second_person_needed')
  const lead = leadOf(ratings)
  return dimensions.some((dimension) => isBelow(LOWEST, lead[dimension])) ? null : refuse('not_a_lowering')
}

/**
 * Decides whether a second reviewer may lower a group's severity. Refuses without a reason, by somebody who rated,
 * when nothing gets lower or something gets higher (a missing grade is rated, not lowered), and below the affected
 * people's own rating while they have not been told why (domain reference 4, rules 1 and 10).
 *
 * @param ratings everything rated until now
 */
export function lowerSeverity(ratings: readonly Rating[], lowering: Lowering): Lowering | Refusal {
  if (lowering.reason.trim() === '') return refuse('reason_missing')
  const refusal = refuseLowering(ratings, lowering.by)
  if (refusal) return refusal
  const lead = leadOf(ratings)
  const target = lowering.judgement
  const rises = dimensions.some(
    (dimension) => target[dimension] !== 'unknown' && !atMost(target, lead, dimension),
  )
  const falls = dimensions.some((dimension) => isBelow(target[dimension], lead[dimension]))
  if (rises || !falls) return refuse('not_a_lowering')
  const own = byRater(ratings).affected ?? UNRATED
  if (!lowering.toldPerson && dimensions.some((dimension) => isBelow(target[dimension], own[dimension])))
    return refuse('affected_not_told_why')
  return lowering
}

/**
 * True when a rating takes back part of what the same person rated before, so that the level could fall without a
 * second reviewer. The caller decides whether to ask for one.
 */
export function takesBack(ratings: readonly Rating[], next: Rating): boolean {
  const before = leadOf(ratings.filter((rating) => rating.rater === next.rater && rating.by === next.by))
  return dimensions.some((dimension) => isBelow(next.judgement[dimension], before[dimension]))
}

/**
 * The gravest group leads its impact: highest level, then scale, irremediability, scope, then listing order
 * (domain reference 4, rule 9). Provisional while any group has something unknown: that group may be the gravest.
 */
export function impactSeverity<Id extends string>(
  groups: readonly {
    readonly group: Id
    readonly severity: SeverityLevel & { readonly judgement: Judgement }
  }[],
): ImpactSeverity<Id> {
  const [first] = groups.toSorted(
    (a, b) =>
      (b.severity.level ?? 0) - (a.severity.level ?? 0) ||
      asWorst(b.severity.judgement.scale) - asWorst(a.severity.judgement.scale) ||
      asWorst(b.severity.judgement.irremediability) - asWorst(a.severity.judgement.irremediability) ||
      asWorst(b.severity.judgement.scope) - asWorst(a.severity.judgement.scope),
  )
  if (!first) return { ...level(UNRATED), group: null }
  const { level: gravest, drivers } = first.severity
  const unknown = dimensions.filter((dimension) =>
    groups.some(({ severity }) => severity.unknown.includes(dimension)),
  )
  return { level: gravest, drivers, provisional: unknown.length > 0, unknown, group: first.group }
}

/** A grade for sorting: unknown stands where the worst stands, so that not knowing never puts anybody back. */
export function asWorst(grade: GradeOrUnknown | null): Grade {
  return grade === null || grade === 'unknown' ? 5 : grade
}

function higher(a: GradeOrUnknown, b: GradeOrUnknown): GradeOrUnknown {
  if (a === 'unknown') return b
  return b === 'unknown' || b <= a ? a : b
}

function isBelow(a: GradeOrUnknown, b: GradeOrUnknown): boolean {
  return a !== 'unknown' && b !== 'unknown' && a < b
}

function atMost(target: Judgement, lead: Judgement, dimension: Dimension): boolean {
  return target[dimension] === lead[dimension] || isBelow(target[dimension], lead[dimension])
}

/** Joins two judgements, part by part. */
function join(
  a: Judgement,
  b: Judgement,
  pick: (a: GradeOrUnknown, b: GradeOrUnknown) => GradeOrUnknown,
): Judgement {
  return {
    scale: pick(a.scale, b.scale),
    scope: pick(a.scope, b.scope),
    irremediability: pick(a.irremediability, b.irremediability),
    likelihood: pick(a.likelihood, b.likelihood),
  }
}

function lowered(lead: Judgement, target: Judgement): Judgement {
  return join(target, lead, (low, high) => (low === 'unknown' ? high : low))
}

/** What each person last said, with the grades they gave earlier where they say "unknown" now. */
function latestOfEach(
  ratings: readonly Rating[],
): { readonly rater: Rater; readonly judgement: Judgement }[] {
  const inTime = ratings.toSorted((a, b) => compareInstants(a.at, b.at))
  const people = Map.groupBy(inTime, (rating) => JSON.stringify([rating.rater, rating.by]))
  return [...people.values()].map((own) => ({
    rater: (own[0] as Rating).rater,
    judgement: own.map((rating) => rating.judgement).reduce(lowered),
  }))
}

/** The highest grade that anybody leads with, dimension by dimension, before any lowering. */
export function leadOf(ratings: readonly Rating[]): Judgement {
  return latestOfEach(ratings).reduce((lead, { judgement }) => join(lead, judgement, higher), UNRATED)
}

function byRater(ratings: readonly Rating[]): Partial<Record<Rater, Judgement>> {
  const views: Partial<Record<Rater, Judgement>> = {}
  for (const { rater, judgement } of latestOfEach(ratings))
    views[rater] = join(views[rater] ?? UNRATED, judgement, higher)
  return views
}

/** Only what had been rated when the reviewer looked decides whether the lowering was allowed. */
function stateOf(ratings: readonly Rating[], lowering: Lowering | null | undefined): LoweringState {
  if (!lowering) return 'none'
  const known = ratings.filter((rating) => !isBefore(lowering.at, rating.at))
  if ('refused' in lowerSeverity(known, lowering)) return 'refused'
  const later = ratings.filter((rating) => isBefore(lowering.at, rating.at))
  const risen = later.some(({ judgement }) =>
    dimensions.some((dimension) =>
      isBelow(lowered(leadOf(known), lowering.judgement)[dimension], judgement[dimension]),
    ),
  )
  return risen ? 'ended' : 'in_force'
}
