import { isSevere } from '../casework/severity.ts'
import type { LocalDate } from '../time/calendar.ts'
import { aboutIn, type About } from './about.ts'
import { attributionsOf, type AttributionToday } from './attribution.ts'
import { coverage, type CoverageCell } from './coverage.ts'
import { judge, type EvidenceVerdict } from './evidence/verdict.ts'
import { levelsOf, type ImpactLevel } from './level.ts'
import type { LoweringToday } from './lowering.ts'
import { vanished, type Vanished } from './marks.ts'
import { inOrder } from './order.ts'
import { owedAssessments, type Owed } from './owed.ts'
import { portfolios, type Portfolio } from './portfolio.ts'
import { precautionOf, type PrecautionToday } from './precaution.ts'
import type { AffectedGroup, Covered, Evidence, HighMark, Impact, Register } from './register.ts'
import { blocksToday, type BlockedRelease } from './release.ts'
import { standingOf, type Standing } from './standing.ts'

/** One impact with what the rules say of it. */
export interface ImpactToday {
  readonly id: string
  readonly impact: Impact
  /** How grave it is, group by group, with every lowering and whether it is in force. */
  readonly level: ImpactLevel
  readonly standing: Standing
  readonly precaution: PrecautionToday
  readonly attributions: readonly AttributionToday[]
}

/** A lowering of the files, where it stands, and whether it is in force. */
export interface PlacedLowering extends LoweringToday {
  readonly impact: Impact
  readonly group: AffectedGroup
  /** JSON Pointer of the lowering in the file of its impact. */
  readonly at: string
}

/**
 * A register on one day with everything that is worked out from it, each thing once. Rules, checks, comparisons,
 * reports and exports read this value and work out nothing of it again, so that they cannot disagree.
 */
export interface Assessed {
  readonly register: Register
  readonly marks: readonly HighMark[]
  /** The marks by the impact that they are of. */
  readonly marksOf: ReadonlyMap<string, readonly HighMark[]>
  readonly today: LocalDate
  /** What the repository holds today. */
  readonly watched: Covered
  /** In the order of the files. */
  readonly impacts: readonly ImpactToday[]
  /** The one to see to first in front; those that stand only in the marks are among them. */
  readonly order: readonly ImpactLevel[]
  /** By the id of the impact, those that stand only in the marks too. */
  readonly levels: ReadonlyMap<string, ImpactLevel>
  readonly lowerings: readonly PlacedLowering[]
  readonly vanished: readonly Vanished[]
  /** Which entries are about which. */
  readonly about: About
  readonly verdicts: ReadonlyMap<Evidence, EvidenceVerdict>
  readonly owed: readonly Owed[]
  /** Of every severe impact that is not closed. */
  readonly portfolios: readonly Portfolio[]
  /** Of all severe impacts that are not closed, in their order. */
  readonly coverage: readonly CoverageCell[]
  /** What stands against the releases in force. */
  readonly blocks: readonly BlockedRelease[]
}

/**
 * Works out what the rules say about a register on a day. Pure: the same files, marks, day and repository always give
 * the same. What somebody should do about it is found by `lintRegister`, which takes this value.
 *
 * @param marks the high marks of the lock; they count beside the files
 * @param watched what the repository holds today, see `Covered`
 */
export function assess(
  register: Register,
  marks: readonly HighMark[],
  today: LocalDate,
  watched: Covered,
): Assessed {
  const list = levelsOf(register, marks, today)
  const levels = new Map(list.map((level) => [level.id, level]))
  const order = inOrder(list, today)
  const owed = owedAssessments(register, watched, levels, today)
  return {
    register,
    marks,
    marksOf: Map.groupBy(marks, ({ impact }) => impact),
    today,
    watched,
    impacts: list.flatMap((level) =>
      level.impact === null ? [] : [impactToday(register, level.impact, level, today)],
    ),
    lowerings: list.flatMap(loweringsIn),
    about: aboutIn(register),
    order,
    levels,
    vanished: vanished(register, marks),
    verdicts: new Map(register.evidence.map((each) => [each, judge(each)])),
    owed,
    portfolios: portfolios(register, levels),
    coverage: coverage(register, order, today),
    blocks: blocksToday(register, owed, levels, today),
  }
}

function impactToday(register: Register, impact: Impact, level: ImpactLevel, today: LocalDate): ImpactToday {
  return {
    id: impact.id,
    impact,
    level,
    standing: standingOf(register, impact, today),
    precaution: precautionOf(register, impact, level, today),
    attributions: attributionsOf(impact, today, isSevere(level.level)),
  }
}

function loweringsIn({ impact, groups }: ImpactLevel): PlacedLowering[] {
  if (impact === null) return []
  return impact.groups.flatMap((group, place) =>
    (groups.find((each) => each.group === group.id)?.lowerings ?? []).map((lowering) => ({
      ...lowering,
      impact,
      group,
      at: `/groups/${String(place)}/lowered/${String(lowering.index)}`,
    })),
  )
}
