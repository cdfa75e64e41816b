import type { LocalDate } from '../../time/calendar.ts'
import type { AffectedGroup, Evidence, Lowerable, Register } from '../register.ts'
import { spelling } from '../same-person.ts'
import { freshFrom, holdsFor, isFresh, ownResult, type Holding } from './holds.ts'

/**
 * `holdsFor`, where only people from outside may sign: what affected people say is not said by those who rated for the
 * company or as an expert, own the mitigation, collected the evidence, assessed, lowered or closed (UNGP 20: feedback
 * from those affected; test vector DD11). What they sign does not stand against figures of the same group in other
 * evidence either.
 */
export function holdsIn(
  register: Register,
  evidence: Evidence,
  group: AffectedGroup,
  judgement: Lowerable,
  today: LocalDate,
): Holding {
  const { settings } = register.about
  const signedBy = fromOutside(register, evidence)
  const recount = register.recounts[evidence.id] ?? 'files_missing'
  const holding = holdsFor({ ...evidence, signedBy }, group, judgement, today, settings, recount)
  return holding.holds &&
    holding.effect.by === 'signature' &&
    isContradicted(register, evidence, group, today)
    ? { holds: false, why: 'figures_say_otherwise' }
    : holding
}

/** The newest other figures of this group about the same impact and harm that say anything say that it is no better. */
function isContradicted(
  { evidence: all, about }: Register,
  { id, impacts, measure, shows }: Evidence,
  group: AffectedGroup,
  today: LocalDate,
): boolean {
  const [newest] = all
    .filter(
      (each) =>
        each.id !== id &&
        each.measure === measure &&
        each.shows === shows &&
        each.impacts.some((impact) => impacts.includes(impact)) &&
        isFresh(each, today, about.settings) &&
        (ownResult(each, group)?.difference ?? null) !== null,
    )
    .toSorted((a, b) => ((freshFrom(a) ?? '') < (freshFrom(b) ?? '') ? 1 : -1))
  return newest !== undefined && ownResult(newest, group)?.verdict !== 'improved'
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
