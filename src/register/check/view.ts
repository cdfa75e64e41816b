import type { Assessed, ImpactToday } from '../../domain/diligence/assess.ts'
import type { EvidenceVerdict } from '../../domain/diligence/evidence/verdict.ts'
import type { GroupLevel, ImpactLevel } from '../../domain/diligence/level.ts'
import type { Owed } from '../../domain/diligence/owed.ts'
import type { Portfolio } from '../../domain/diligence/portfolio.ts'
import type {
  AffectedGroup,
  Evidence,
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
  readonly attributions: ImpactToday['attributions']
  readonly mitigations: readonly Mitigation[]
  readonly evidence: readonly EvidenceView[]
}

export interface EvidenceView {
  readonly evidence: Evidence
  readonly verdict: EvidenceVerdict
}

/** A register as the report and the exports see it: in the order in which impacts are seen to. */
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

/** What was worked out about a register, arranged for those who read it from the gravest impact on. */
export function viewOf(assessed: Assessed): RegisterView {
  const { register, today, order, owed, portfolios, verdicts } = assessed
  const evidence = [...verdicts].map(([each, verdict]) => ({ evidence: each, verdict }))
  const byImpact = new Map(assessed.impacts.map((each) => [each.impact, each]))
  return {
    register,
    today,
    evidence,
    owed,
    portfolios,
    vanished: order.filter(({ impact }) => impact === null),
    impacts: order.flatMap(({ impact }) => {
      const each = impact && byImpact.get(impact)
      return each ? [impactView(assessed, each)] : []
    }),
  }
}

function impactView({ about, verdicts }: Assessed, { impact, level, attributions }: ImpactToday): ImpactView {
  return {
    impact,
    level,
    groups: impact.groups.flatMap((group) => {
      const own = level.groups.find((each) => each.group === group.id)
      return own === undefined ? [] : [{ group, level: own }]
    }),
    attributions,
    mitigations: about.mitigations.get(impact.id) ?? [],
    evidence: (about.evidence.get(impact.id) ?? []).flatMap((each) => {
      const verdict = verdicts.get(each)
      return verdict === undefined ? [] : [{ evidence: each, verdict }]
    }),
  }
}
