import { isBefore } from '../time/instant.ts'
import { countsFrom } from '../casework/live-deadline.ts'
import { priority, proposeDelay, ruleOnDelay, type Delay, type PriorityRule } from '../casework/priority.ts'
import {
  groupSeverity,
  impactSeverity,
  level,
  UNRATED,
  type Judgement,
  type Rating,
  type SeverityLevel,
} from '../casework/severity.ts'
import { isRefusal } from '../refusal.ts'
import { isLocalDate, type LocalDate } from '../time/calendar.ts'
import { codesOf } from '../vocabulary/code.ts'
import { DIMENSIONS, type Dimension, type Priority, type Rater } from '../vocabulary/severity.ts'
import { atLatest, momentOf } from './days.ts'
import { lowerBy, loweringsOf, type LoweringToday } from './lowering.ts'
import { highestOf, type GroupRecord } from './recorded.ts'
import type { AffectedGroup, GroupRating, HighMark, Impact, ImpactDelay, Register } from './register.ts'
import { isUnsaid } from './unsaid.ts'

/** How grave an impact is for one group today. */
export interface GroupLevel extends SeverityLevel {
  readonly group: string
  /** Null when the group stands only in the marks: it was taken out of the file, and keeps its level. */
  readonly name: string | null
  /** The grades that count today, after lowerings. */
  readonly judgement: Judgement
  /** The highest grades ever given, before lowerings. */
  readonly highest: Judgement
  /** Every rater's own view, kept apart and never averaged (Guide 4). */
  readonly byRater: Readonly<Partial<Record<Rater, Judgement>>>
  readonly explainedUnknown: readonly Dimension[]
  readonly lowerings: readonly LoweringToday[]
}

/** How grave an impact is today: its gravest group leads. */
export interface ImpactLevel extends SeverityLevel {
  readonly id: string
  /** Null when the impact stands only in the marks: it was taken out of the files, and keeps its place. */
  readonly impact: Impact | null
  /** Id of the leading group; null when there is none. */
  readonly group: string | null
  /** Of the leading group. All unknown when there is none. */
  readonly judgement: Judgement
  readonly groups: readonly GroupLevel[]
  /** False while nobody has given a grade. "Not assessed" is not low, and no release may rest on it. */
  readonly assessed: boolean
  readonly explainedUnknown: readonly Dimension[]
  readonly priority: Priority
  readonly rule: PriorityRule
  /** The date after which acting is too late; only from an accepted delay flag. */
  readonly deadline: LocalDate | null
  /** When it came on the register; breaks the last ties. */
  readonly since: LocalDate
}

/**
 * Level of an impact for one group. Every grade ever given counts, those of the marks too, and the highest of them
 * leads, dimension by dimension; only a lowering in force goes below it (domain reference 4, rules 1 and 10). What a
 * mitigation is called, and whatever good the system does, is not looked at.
 */
export function groupLevel(
  register: Register,
  impact: Impact,
  group: AffectedGroup,
  marks: readonly HighMark[],
  today: LocalDate,
): GroupLevel {
  const own = marks.filter((mark) => mark.impact === impact.id && mark.group === group.id)
  return levelOfRecord(register, group.id, { impact, group, marks: own }, today)
}

/**
 * Level and priority of an impact (UNGP 24; domain reference 4, rules 1 to 5 and 9): the gravest group leads, and a
 * group that stands only in the marks is one of them. Nothing rated is level null in P2, which is not low.
 */
export function impactLevel(
  register: Register,
  impact: Impact,
  marks: readonly HighMark[],
  today: LocalDate,
): ImpactLevel {
  return levelOf(
    register,
    impact.id,
    impact,
    marks.filter((mark) => mark.impact === impact.id),
    today,
  )
}

/**
 * The levels of all impacts: those of the files in their order, then those that stand only in the marks, with what
 * they were marked with; nothing lowers it.
 */
export function levelsOf(
  register: Register,
  marks: readonly HighMark[],
  today: LocalDate,
): readonly ImpactLevel[] {
  const marked = Map.groupBy(marks, ({ impact }) => impact)
  const here = new Set(register.impacts.map(({ id }) => id))
  const gone = [...marked.keys()].filter((id) => !here.has(id))
  return [
    ...register.impacts.map((impact) =>
      levelOf(register, impact.id, impact, marked.get(impact.id) ?? [], today),
    ),
    ...gone.map((id) => levelOf(register, id, null, marked.get(id) ?? [], today)),
  ]
}

/** The delay flag as it counts: accepted by somebody, with a date and a reason; else null (rule 4). */
export function acceptedDelay(delay: ImpactDelay | null): Delay | null {
  if (!delay || isUnsaid(delay.acceptedBy) || isUnsaid(delay.reason)) return null
  const proposed = proposeDelay(isLocalDate(delay.deadline) ? momentOf(delay.deadline) : null, delay.reason)
  return isRefusal(proposed) ? null : ruleOnDelay(proposed, true)
}

/**
 * The accepted flag from 45 days ahead of its date; before, it orders nothing. When the date has passed, the priority
 * that it gave stays: neglect never lowers an impact (rule 4).
 */
function delayInForce(flag: ImpactDelay | null, today: LocalDate): Delay | null {
  const delay = acceptedDelay(flag)
  return delay && !isBefore(momentOf(today), countsFrom(delay.deadline)) ? delay : null
}

const dimensions = codesOf(DIMENSIONS)
function levelOf(
  register: Register,
  id: string,
  impact: Impact | null,
  marks: readonly HighMark[],
  today: LocalDate,
): ImpactLevel {
  const groups = groupRecords(impact, marks).map(([group, record]) =>
    levelOfRecord(register, group, record, today),
  )
  const severity = impactSeverity(groups.map((each) => ({ group: each.group, severity: each })))
  const lead = groups.find((each) => each.group === severity.group)
  const explainedUnknown = severity.unknown.filter((dimension) =>
    groups.every((each) => !each.unknown.includes(dimension) || each.explainedUnknown.includes(dimension)),
  )
  const delay = delayInForce(impact?.delay ?? null, today)
  const { level: reached, unknown } = severity
  return {
    ...severity,
    ...priority({
      level: reached,
      unknown,
      explainedUnknown: groups.length > 0 ? explainedUnknown : [],
      delay,
    }),
    id,
    impact,
    judgement: lead?.judgement ?? UNRATED,
    groups,
    assessed: reached !== null,
    explainedUnknown,
    deadline: delay && !isBefore(delay.deadline, momentOf(today)) ? (impact?.delay?.deadline ?? null) : null,
    since: sinceOf(impact, marks, today),
  }
}

/** The groups of the file, then those that only the marks still know. */
function groupRecords(
  impact: Impact | null,
  marks: readonly HighMark[],
): readonly (readonly [string, GroupRecord])[] {
  const here = impact?.groups ?? []
  const gone = [...new Set(marks.map((mark) => mark.group))].filter(
    (id) => !here.some((group) => group.id === id),
  )
  const of = (id: string) => marks.filter((mark) => mark.group === id)
  return [
    ...here.map((group) => [group.id, { impact, group, marks: of(group.id) }] as const),
    ...gone.map((id) => [id, { impact, group: null, marks: of(id) }] as const),
  ]
}

function levelOfRecord(register: Register, id: string, record: GroupRecord, today: LocalDate): GroupLevel {
  const ratings = (record.group?.ratings ?? []).map((rating) => asRating(rating, today))
  const { judgement: highest, explainedUnknown: explained } = groupSeverity([
    ...ratings,
    neverTakenBack(record, today),
  ])
  const lowerings = loweringsOf(register, record, highest, today)
  const judgement = lowerBy(highest, lowerings)
  const result = level(judgement)
  return {
    ...result,
    group: id,
    name: record.group?.name ?? null,
    judgement,
    highest,
    byRater: groupSeverity(ratings).byRater,
    explainedUnknown: result.unknown.filter((dimension) => explained.includes(dimension)),
    lowerings,
  }
}

function asRating(rating: GroupRating, today: LocalDate): Rating {
  const { rater, by, scale, scope, irremediability, likelihood, explainedUnknown, reasons } = rating
  return {
    rater,
    by,
    at: momentOf(atLatest(rating.on, today)),
    judgement: { scale, scope, irremediability, likelihood },
    explainedUnknown: explainedUnknown.filter((dimension) => dimensions.includes(dimension)),
    reasons,
  }
}

/** A further rating that nobody can change: the highest of everything given and marked. */
function neverTakenBack(record: GroupRecord, today: LocalDate): Rating {
  return {
    rater: 'company',
    by: '',
    at: momentOf(today),
    judgement: highestOf(record, today),
    explainedUnknown: [],
    reasons: null,
  }
}

function sinceOf(impact: Impact | null, marks: readonly HighMark[], today: LocalDate): LocalDate {
  const rated = impact?.groups.flatMap((group) => group.ratings.map(({ on }) => on)) ?? []
  const days = [...(impact?.history.map(({ on }) => on) ?? []), ...rated, ...marks.map(({ on }) => on)]
  return days.reduce((first, on) => (on < first && isLocalDate(on) ? on : first), today)
}
