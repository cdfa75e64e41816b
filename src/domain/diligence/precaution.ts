import type { LocalDate } from '../time/calendar.ts'
import type { GroupLevel, ImpactLevel } from './level.ts'
import type { Impact, Register } from './register.ts'
import { evidenceAbout, holdForAll } from './standing.ts'

export interface PrecautionToday {
  /** Ids of the groups for whom the harm could be the worst and nobody knows how likely it is. */
  readonly groups: readonly string[]
  /** True while somebody must act before proof. */
  readonly stands: boolean
  /** The file says that it was lifted, and the evidence it names does not hold for every group. */
  readonly releasedWithoutProof: boolean
}

/**
 * Whether to act before proof (Rio Principle 15; B-Tech paper; domain reference 11): owed when scale or
 * irremediability is 5 for a group and nobody knows how likely it is, recorded or not. Once it stands, only evidence
 * that holds for these groups lifts it; a likelihood that somebody typed does not.
 */
export function precautionOf(
  register: Register,
  impact: Impact,
  level: ImpactLevel,
  today: LocalDate,
): PrecautionToday {
  const owing = level.groups.filter(isOwing)
  const called = impact.precaution !== null || owing.length > 0
  const released = impact.precaution?.released ?? null
  const proven =
    released !== null &&
    owing.every(({ name }) => name !== null) &&
    holdForAll(
      register,
      impact.groups.filter(({ id }) => owing.length === 0 || owing.some(({ group }) => group === id)),
      evidenceAbout(register, impact, released.evidence),
      today,
    )
  return {
    groups: owing.map(({ group }) => group),
    stands: called && !proven,
    releasedWithoutProof: released !== null && !proven,
  }
}

function isOwing({ judgement }: GroupLevel): boolean {
  return (judgement.scale === 5 || judgement.irremediability === 5) && judgement.likelihood === 'unknown'
}
