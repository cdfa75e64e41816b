import { sameText } from '../../typed/same-text.ts'
import type { LocalDate } from '../../time/calendar.ts'
import type { Evidence } from '../register.ts'
import { freshFrom } from './holds.ts'
import { rateOf, type Rate } from './verdict.ts'

/** One measurement of a row of them. */
export interface TrendPoint {
  readonly evidence: string
  readonly on: LocalDate
  /** By the key of the group; a group that was not measured has none. */
  readonly rates: ReadonlyMap<string, Rate>
}

/** The same harm, measured several times. */
export interface Trend {
  readonly impact: string
  readonly measure: Evidence['measure']
  readonly splitBy: string
  readonly groups: readonly string[]
  /** Oldest first, two or more. */
  readonly points: readonly TrendPoint[]
}

/**
 * Pieces of evidence about one impact in a row: what was measured last in each of them, group by group, by the same
 * measure and split. It is told and not tested: how many points there are, and when, is chosen by those who measure, so
 * whether a rate fell is for the verdict of two runs to say.
 */
export function trendsOf(evidences: readonly Evidence[]): readonly Trend[] {
  const rows = new Map<string, { readonly impact: string; readonly evidences: Evidence[] }>()
  for (const evidence of evidences) {
    if (evidence.splitBy === null || freshFrom(evidence) === null) continue
    for (const impact of new Set(evidence.impacts)) {
      const name = JSON.stringify([impact, evidence.measure, sameText(evidence.splitBy)])
      const known = rows.get(name)
      if (known) known.evidences.push(evidence)
      else rows.set(name, { impact, evidences: [evidence] })
    }
  }
  return [...rows.values()].flatMap(({ impact, evidences: own }): Trend[] => {
    const points = own.map(pointOf).filter(({ rates }) => rates.size > 0)
    const [first] = own
    if (points.length < 2 || first === undefined) return []
    return [
      {
        impact,
        measure: first.measure,
        splitBy: first.splitBy ?? '',
        groups: [...new Set(points.flatMap(({ rates }) => [...rates.keys()]))].sort(),
        points: points.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
      },
    ]
  })
}

function pointOf(evidence: Evidence): TrendPoint {
  const rates = evidence.groups.flatMap(({ key, before, after }) => {
    const rate = rateOf(after ?? before)
    return rate === null || rate.rate === null ? [] : [[sameText(key), rate] as const]
  })
  return { evidence: evidence.id, on: freshFrom(evidence) ?? evidence.collectedOn, rates: new Map(rates) }
}
