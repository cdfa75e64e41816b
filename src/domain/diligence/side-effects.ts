import { isSevere } from '../casework/severity.ts'
import type { Grade } from '../vocabulary/severity.ts'
import type { ImpactLevel } from './level.ts'
import type { Impact, Mitigation, Register } from './register.ts'
import { isUnsaid } from './unsaid.ts'

/** Harm that a mitigation itself does, rated by the same rules as any other (B-Tech paper; Guide 4). */
export interface SideEffect {
  readonly impact: Impact
  readonly level: Grade | null
  readonly severe: boolean
  /** Rights that it touches and that none of the impacts it was made for touches. */
  readonly otherRights: readonly string[]
  /** Worksheets where the tension is weighed. */
  readonly weighedIn: readonly string[]
}

/**
 * The impacts that a mitigation brings about. A mitigation that puts another right at risk is a fact and no mistake:
 * nothing here is refused, and nothing is set off against what it protects.
 *
 * @param levels of the impacts, by their id
 */
export function sideEffectsOf(
  register: Register,
  mitigation: Mitigation,
  levels: ReadonlyMap<string, ImpactLevel>,
): readonly SideEffect[] {
  if (mitigation.sideEffects.length === 0) return []
  const meant = new Set(
    register.impacts.filter(({ id }) => mitigation.impacts.includes(id)).flatMap(rightsOf),
  )
  return register.impacts
    .filter(({ id }) => mitigation.sideEffects.includes(id))
    .map((impact) => {
      const level = levels.get(impact.id)?.level ?? null
      return {
        impact,
        level,
        severe: isSevere(level),
        otherRights: rightsOf(impact).filter((right) => !meant.has(right)),
        weighedIn: register.counterbalances
          .filter(({ impacts }) => impacts.includes(impact.id))
          .map(({ id }) => id),
      }
    })
}

/** Mitigations that bring an impact about. */
export function broughtAboutBy(register: Register, impact: string): readonly Mitigation[] {
  return register.mitigations.filter(({ sideEffects }) => sideEffects.includes(impact))
}

/** True when somebody looked for side effects: some are linked, or a named person says why there are none. */
export function lookedForSideEffects({ sideEffects, noSideEffects }: Mitigation): boolean {
  if (sideEffects.length > 0) return true
  return noSideEffects !== null && !isUnsaid(noSideEffects.by) && !isUnsaid(noSideEffects.why)
}

function rightsOf({ rights, otherRights }: Impact): string[] {
  return [...rights, ...otherRights.map(({ name }) => name)]
}
