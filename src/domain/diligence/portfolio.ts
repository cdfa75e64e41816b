import { isSevere } from '../casework/severity.ts'
import type { LocalDate } from '../time/calendar.ts'
import { codesOf } from '../vocabulary/code.ts'
import { MITIGATION_CATEGORIES, type MitigationCategory } from '../vocabulary/diligence.ts'
import type { Grade } from '../vocabulary/severity.ts'
import { ROLES } from '../vocabulary/value-chain.ts'
import type { ImpactLevel } from './level.ts'
import { byImpact } from './about.ts'
import { suggestionsFor, type CatalogueMitigationId } from './mitigation-catalogue.ts'
import type { Mitigation, Register } from './register.ts'
import { lookedForSideEffects } from './side-effects.ts'
import { isUnsaid } from './unsaid.ts'

/** Teams start with product and policy and often end there; these three are asked for by name (Guide 4). */
const OFTEN_NEGLECTED = [
  'process',
  'transparency_communication',
  'collaborative',
] as const satisfies readonly MitigationCategory[]

/** What is done about one severe impact, category by category. */
export interface Portfolio {
  readonly impact: string
  readonly level: Grade | null
  readonly categories: readonly {
    readonly category: MitigationCategory
    readonly mitigations: readonly string[]
  }[]
  /** Nothing is active or planned in these. */
  readonly empty: readonly MitigationCategory[]
  /** Those of the empty ones that teams tend to forget. */
  readonly neglected: readonly MitigationCategory[]
  readonly suggestions: readonly CatalogueMitigationId[]
}

const MITIGATION_GAPS = [
  { code: 'owner_missing' },
  { code: 'check_passed' },
  { code: 'stop_condition_missing' },
  { code: 'owning_function_missing' },
  { code: 'earliest_point_missing' },
  { code: 'acts_late_without_reason' },
  { code: 'side_effects_not_looked_for' },
] as const
export type MitigationGap = (typeof MITIGATION_GAPS)[number]['code']

/**
 * For every severe impact that is not closed, which of the five categories have a mitigation that is active or
 * planned, and which have none (domain reference 9). An ineffective or retired one fills no place.
 *
 * @param levels of the impacts, by their id
 */
export function portfolios(
  register: Register,
  levels: ReadonlyMap<string, ImpactLevel>,
): readonly Portfolio[] {
  const working = byImpact(register.mitigations.filter(inUse))
  return register.impacts
    .filter(({ status }) => status !== 'closed')
    .map((impact) => ({ impact, level: levels.get(impact.id)?.level ?? null }))
    .filter(({ level }) => isSevere(level))
    .map(({ impact, level }) => {
      const own = working.get(impact.id) ?? []
      const categories = codesOf(MITIGATION_CATEGORIES).map((category) => ({
        category,
        mitigations: own.filter((each) => each.category === category).map(({ id }) => id),
      }))
      const empty = categories
        .filter(({ mitigations }) => mitigations.length === 0)
        .map(({ category }) => category)
      const neglected = OFTEN_NEGLECTED.filter((category) => empty.includes(category))
      return {
        impact: impact.id,
        level,
        categories,
        empty,
        neglected,
        suggestions: suggestionsFor(neglected),
      }
    })
}

/** What one mitigation in use still lacks; empty for one that is retired or known not to work. */
export function mitigationGaps(mitigation: Mitigation, today: LocalDate): readonly MitigationGap[] {
  if (!inUse(mitigation)) return []
  const gaps: MitigationGap[] = []
  if (isUnsaid(mitigation.owner)) gaps.push('owner_missing')
  if (mitigation.checkOn < today) gaps.push('check_passed')
  if (isUnsaid(mitigation.stopCondition)) gaps.push('stop_condition_missing')
  if (mitigation.systems.length > 1 && isUnsaid(mitigation.owningFunction)) {
    gaps.push('owning_function_missing')
  }
  if (mitigation.earliestPoint === null) gaps.push('earliest_point_missing')
  else if (actsLate(mitigation) && isUnsaid(mitigation.earliestPoint.whyNotThere)) {
    gaps.push('acts_late_without_reason')
  }
  if (!lookedForSideEffects(mitigation)) gaps.push('side_effects_not_looked_for')
  return gaps
}

/** True when it acts further down the chain than the earliest point where it could (domain reference 9). */
function actsLate({ actsAt, earliestPoint }: Mitigation): boolean {
  if (earliestPoint === null) return false
  const chain = codesOf(ROLES)
  return chain.indexOf(actsAt) > chain.indexOf(earliestPoint.role)
}

/** True for what is done or about to be done. */
export function inUse({ status }: Mitigation): boolean {
  return status === 'active' || status === 'planned'
}
