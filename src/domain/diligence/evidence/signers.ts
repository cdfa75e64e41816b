import type { LocalDate } from '../../time/calendar.ts'
import type { AffectedGroup, Evidence, Lowerable, Register } from '../register.ts'
import { spelling } from '../same-person.ts'
import { holdsFor, type Holding } from './holds.ts'

/**
 * `holdsFor`, where only people from outside may sign: what affected people say is not said by those who rated for the
 * company or as an expert, own the mitigation, collected the evidence, assessed, lowered or closed (UNGP 20: feedback
 * from those affected; test vector DD11).
 */
export function holdsIn(
  register: Register,
  evidence: Evidence,
  group: AffectedGroup,
  judgement: Lowerable,
  today: LocalDate,
): Holding {
  const signedBy = fromOutside(register, evidence)
  return holdsFor({ ...evidence, signedBy }, group, judgement, today, register.about.settings)
}

/** The signatures of people who do no work on these impacts for the organisation. */
export function fromOutside(register: Register, evidence: Evidence): Evidence['signedBy'] {
  if (evidence.signedBy.length === 0) return evidence.signedBy
  const inside = new Set(insiders(register, evidence).map(spelling))
  return evidence.signedBy.filter(({ name }) => !inside.has(spelling(name)))
}

function insiders(register: Register, evidence: Evidence): readonly string[] {
  const impacts = register.impacts.filter(({ id }) => evidence.impacts.includes(id))
  const owners = register.mitigations.filter(
    (each) => each.id === evidence.mitigation || each.impacts.some((id) => evidence.impacts.includes(id)),
  )
  return [
    evidence.by,
    ...owners.map(({ owner }) => owner),
    ...register.assessments.flatMap(({ by }) => by),
    ...impacts.flatMap(({ closed, groups }) => [
      ...(closed ? [closed.by] : []),
      ...groups.flatMap(({ lowered }) => lowered.map(({ by }) => by)),
      ...groups.flatMap(({ ratings }) =>
        ratings.flatMap(({ rater, by }) => (rater === 'affected' ? [] : [by])),
      ),
    ]),
  ]
}
