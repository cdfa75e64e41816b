import type { LocalDate } from '../time/calendar.ts'
import { EVIDENCE_SHOWS } from '../vocabulary/diligence.ts'
import type { ImpactKind } from '../vocabulary/impact.ts'
import { freshFrom } from './evidence/holds.ts'
import { holdsIn } from './evidence/signers.ts'
import { lastUpheldOn } from './recorded.ts'
import type { AffectedGroup, Evidence, Impact, Lowerable, Register } from './register.ts'

/** What upheld grievances make of an impact. */
export interface Standing {
  /** `actual` as soon as a grievance about it was upheld, whatever the file says. */
  readonly kind: ImpactKind
  /** The day of the last upheld grievance; its likelihood is 5 since then: it is happening. */
  readonly upheldOn: LocalDate | null
  /** Ids of mitigations that are not shown to work: no evidence from after the grievance holds for every group. */
  readonly notShownToWork: readonly string[]
}

/**
 * How grievances bear on an impact: one that was upheld says that the harm happens and that what was done against it
 * is not shown to work, until newer evidence says so (domain reference 11, link rule; UNGP 20).
 */
export function standingOf(register: Register, impact: Impact, today: LocalDate): Standing {
  const upheldOn = lastUpheldOn(impact)
  if (upheldOn === null) return { kind: impact.kind, upheldOn, notShownToWork: [] }
  const newer = register.evidence.filter(
    (evidence) => evidence.impacts.includes(impact.id) && (freshFrom(evidence) ?? '') > upheldOn,
  )
  const shown = (mitigation: string) =>
    holdForAll(
      register,
      impact.groups,
      newer.filter((evidence) => evidence.mitigation === mitigation),
      today,
    )
  return {
    kind: 'actual',
    upheldOn,
    notShownToWork: register.mitigations
      .filter((mitigation) => mitigation.impacts.includes(impact.id) && !shown(mitigation.id))
      .map((mitigation) => mitigation.id),
  }
}

/** True when each group has evidence among these that holds for it. Never true without groups. */
export function holdForAll(
  register: Register,
  groups: readonly AffectedGroup[],
  evidence: readonly Evidence[],
  today: LocalDate,
  judgements?: readonly Lowerable[],
): boolean {
  const holds = (each: Evidence, group: AffectedGroup) =>
    (EVIDENCE_SHOWS.find(({ code }) => code === each.shows)?.lowers ?? [])
      .filter((judgement) => judgements === undefined || judgements.includes(judgement))
      .some((judgement) => holdsIn(register, each, group, judgement, today).holds)
  return groups.length > 0 && groups.every((group) => evidence.some((each) => holds(each, group)))
}

/** The evidence with these ids that is about the impact. */
export function evidenceAbout(
  register: Register,
  impact: Impact,
  ids: readonly string[],
): readonly Evidence[] {
  return register.evidence.filter((each) => ids.includes(each.id) && each.impacts.includes(impact.id))
}
