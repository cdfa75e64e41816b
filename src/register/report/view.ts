import { isSevere } from '../../domain/casework/severity.ts'
import { attributionsOf } from '../../domain/diligence/attribution.ts'
import { judge, type EvidenceVerdict } from '../../domain/diligence/evidence/verdict.ts'
import type { GroupLevel, ImpactLevel } from '../../domain/diligence/level.ts'
import { inOrder } from '../../domain/diligence/order.ts'
import { owedAssessments, type Owed } from '../../domain/diligence/owed.ts'
import { portfolios, type Portfolio } from '../../domain/diligence/portfolio.ts'
import type {
  AffectedGroup,
  Covered,
  Evidence,
  HighMark,
  Impact,
  Mitigation,
  Register,
} from '../../domain/diligence/register.ts'
import type { LocalDate } from '../../domain/time/calendar.ts'

/** One impact with everything the rules say about it. */
export interface ImpactView {
  readonly impact: Impact
  readonly level: ImpactLevel
  readonly groups: readonly { readonly group: AffectedGroup; readonly level: GroupLevel }[]
  readonly attributions: ReturnType<typeof attributionsOf>
  readonly mitigations: readonly Mitigation[]
  readonly evidence: readonly EvidenceView[]
}

export interface EvidenceView {
  readonly evidence: Evidence
  readonly verdict: EvidenceVerdict
}

/** A register as the report and the exports see it: worked out once, in the order in which impacts are seen to. */
export interface RegisterView {
  readonly register: Register
  readonly today: LocalDate
  readonly impacts: readonly ImpactView[]
  /** Impacts that were recorded once and are gone from the files. They are not forgotten. */
  readonly vanished: readonly ImpactLevel[]
  readonly evidence: readonly EvidenceView[]
  readonly owed: readonly Owed[]
  readonly portfolios: readonly Portfolio[]
}

/** Works out what the rules say about a register today. */
export function viewOf(
  register: Register,
  watched: Covered,
  marks: readonly HighMark[],
  today: LocalDate,
): RegisterView {
  const evidence = register.evidence.map((each) => ({ evidence: each, verdict: judge(each) }))
  const order = inOrder(register, marks, today)
  return {
    register,
    today,
    evidence,
    owed: owedAssessments(register, watched, marks, today),
    portfolios: portfolios(register, marks, today),
    vanished: order.filter(({ impact }) => impact === null),
    impacts: order.flatMap((level) => {
      const { impact } = level
      return impact === null ? [] : [impactView(register, impact, level, evidence, today)]
    }),
  }
}

function impactView(
  register: Register,
  impact: Impact,
  level: ImpactLevel,
  evidence: readonly EvidenceView[],
  today: LocalDate,
): ImpactView {
  return {
    impact,
    level,
    groups: impact.groups.flatMap((group) => {
      const own = level.groups.find((each) => each.group === group.id)
      return own === undefined ? [] : [{ group, level: own }]
    }),
    attributions: attributionsOf(impact, today, isSevere(level.level)),
    mitigations: register.mitigations.filter((each) => each.impacts.includes(impact.id)),
    evidence: evidence.filter((each) => each.evidence.impacts.includes(impact.id)),
  }
}
