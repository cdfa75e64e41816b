import type { Assessed } from '../assess.ts'
import type { WhyNot } from '../evidence/holds.ts'
import { holdsIn } from '../evidence/signers.ts'
import type { ImpactLevel } from '../level.ts'
import type { LoweringRefusal, LoweringToday } from '../lowering.ts'
import { plusDays } from '../days.ts'
import { gradesFor, isAbove, LOWERABLE } from '../recorded.ts'
import type { AffectedGroup, Evidence, HighMark, Impact, Lowerable } from '../register.ts'
import { samePerson, spelling } from '../same-person.ts'
import type { Found, LintRule } from './rule.ts'

/** Days before the end in which a lowering that will run out is announced. */
const EXPIRES_WITHIN_DAYS = 30

/** One rule for each reason, so that each has words and a way out of its own. */
export const REFUSED: Readonly<Record<Exclude<LoweringRefusal, 'evidence_does_not_hold'>, string>> = {
  nobody_named: 'R210',
  no_date: 'R211',
  dated_ahead: 'R212',
  reason_missing: 'R213',
  not_lower: 'R214',
  rated_it_before: 'R215',
  no_evidence: 'R216',
  evidence_missing: 'R217',
  evidence_of_other_impact: 'R218',
  owns_the_mitigation: 'R219',
  collected_the_evidence: 'R220',
  affected_not_told: 'R221',
  grievance_since: 'R222',
  rated_higher_since: 'R223',
  people_not_counted: 'R224',
  further_than_shown: 'R225',
  second_does_not_count: 'R226',
}

/** The same for evidence that does not hold, by what is wrong with it. */
export const DOES_NOT_HOLD: Readonly<Record<WhyNot, string>> = {
  wrong_judgement: 'R230',
  no_date: 'R231',
  in_the_future: 'R232',
  too_old: 'R233',
  worse_for_a_group: 'R234',
  small_group_looks_worse: 'R235',
  not_split: 'R236',
  group_has_no_key: 'R237',
  group_not_in_evidence: 'R238',
  group_not_measured: 'R239',
  group_not_improved: 'R240',
  counts_differ: 'R241',
  copy: 'R242',
  files_missing: 'R243',
  typed: 'R244',
  same_group_twice: 'R245',
  never_by_a_rate: 'R246',
  figures_say_otherwise: 'R247',
  signature_incomplete: 'R248',
  too_few_asked: 'R249',
  signed_not_better: 'R229',
}

interface Place {
  readonly impact: Impact
  readonly level: ImpactLevel
  readonly group: AffectedGroup
  readonly at: string
}

function placesIn(assessed: Assessed): readonly Place[] {
  return assessed.impacts.flatMap(({ impact, level }) =>
    impact.groups.map((group, index) => ({
      impact,
      level,
      group,
      at: `/groups/${String(index)}`,
    })),
  )
}

/** The rule for a reason why lowerings are not in force. */
function notInForce(code: string, is: (not: NonNullable<LoweringToday['not']>) => boolean): LintRule {
  return {
    code,
    level: 'error',
    find: (assessed) =>
      assessed.lowerings.flatMap(({ impact, group, at, lowering, not }): Found[] =>
        not && is(not)
          ? [
              {
                entry: impact.id,
                at,
                gaps: {
                  group: group.name,
                  judgement: lowering.judgement,
                  to: lowering.to,
                  by: lowering.by,
                  evidence: not.evidence ?? '',
                  ...(not.least === null ? {} : { least: not.least }),
                },
              },
            ]
          : [],
      ),
  }
}

/** Rules about levels and what may lower them: R200 to R249. */
export const levelRules: readonly LintRule[] = [
  { code: 'R201', level: 'error', find: takenBack },
  { code: 'R202', level: 'error', find: editedOrRemoved },
  { code: 'R204', level: 'warning', find: expiring },
  { code: 'R205', level: 'error', find: onePersonDoesAll },
  { code: 'R206', level: 'warning', find: ownersOwnEvidence },
  ...Object.entries(REFUSED).map(([why, code]) => notInForce(code, (not) => not.why === why)),
  ...Object.entries(DOES_NOT_HOLD).map(([why, code]) => notInForce(code, (not) => not.holds === why)),
]

/** What the file says today is lower than what stands, and it is no evidence that lowered it. */
function takenBack(assessed: Assessed): Found[] {
  return standing(assessed).flatMap(({ place, judgement, mark, inFile, counts }) => {
    const latest = Object.values(viewsOf(place)).map((view) => view[judgement])
    const said = latest.reduce((a, b) => (isAbove(b, a) ? b : a), 'unknown')
    return mark.grade === inFile && said !== 'unknown' && isAbove(counts, said)
      ? [at(place, judgement, { counts, says: said })]
      : []
  })
}

/** A grade that was recorded stands nowhere in the file any more: somebody changed or deleted the rating. */
function editedOrRemoved(assessed: Assessed): Found[] {
  return standing(assessed).flatMap(({ place, judgement, mark, inFile, counts }) =>
    isAbove(mark.grade, inFile)
      ? [at(place, judgement, { grade: mark.grade, date: mark.on, says: inFile, counts })]
      : [],
  )
}

function viewsOf({ level, group }: Place) {
  return level.groups.find((each) => each.group === group.id)?.byRater ?? {}
}

/** The highest grade ever, what the file still holds of it, and what counts today, for each judgement. */
function standing(assessed: Assessed) {
  const marks = new Map<string, HighMark[]>()
  for (const mark of assessed.marks) {
    const key = JSON.stringify([mark.impact, mark.group])
    const list = marks.get(key)
    if (list) list.push(mark)
    else marks.set(key, [mark])
  }
  return placesIn(assessed).flatMap((place) => {
    const own = marks.get(JSON.stringify([place.impact.id, place.group.id])) ?? []
    const level = place.level.groups.find((each) => each.group === place.group.id)
    return LOWERABLE.map((judgement) => {
      const file = gradesFor(
        { impact: place.impact, group: place.group, marks: [] },
        judgement,
        assessed.today,
      )
      const inFile = file.map(({ grade }) => grade).reduce((a, b) => (isAbove(b, a) ? b : a), 'unknown')
      const before = own.filter((mark) => mark.judgement === judgement)
      const mark = before.reduce<{ grade: HighMark['grade']; on: string }>(
        (high, each) => (isAbove(each.grade, high.grade) ? each : high),
        { grade: inFile, on: assessed.today },
      )
      return { place, judgement, mark, inFile, counts: level?.judgement[judgement] ?? 'unknown' }
    })
  })
}

function at(place: Place, judgement: Lowerable, gaps: Found['gaps']): Found {
  return {
    entry: place.impact.id,
    at: `${place.at}/ratings`,
    gaps: { group: place.group.name, judgement, ...gaps },
  }
}

/** A lowering whose evidence will not hold for much longer: then the grade rises by itself. */
function expiring(assessed: Assessed): Found[] {
  const { register, today } = assessed
  return assessed.lowerings.flatMap(({ impact, group, at: place, lowering, not }): Found[] => {
    if (not) return []
    const evidence = register.evidence.filter(({ id }) => lowering.evidence.includes(id))
    const holds = (each: Evidence, days: number) =>
      holdsIn(register, each, group, lowering.judgement, plusDays(today, days)).holds
    const counting = evidence.filter((each) => holds(each, 0))
    const stillHolds = (days: number) => counting.every((each) => holds(each, days))
    if (stillHolds(EXPIRES_WITHIN_DAYS)) return []
    let days = 1
    while (days < EXPIRES_WITHIN_DAYS && stillHolds(days)) days += 1
    const gaps = {
      group: group.name,
      judgement: lowering.judgement,
      to: lowering.to,
      date: plusDays(today, days),
    }
    return [{ entry: impact.id, at: place, gaps }]
  })
}

/** Whoever rates, does the work and checks it has nobody to be wrong before (DD11). */
function onePersonDoesAll({ register, about }: Assessed): Found[] {
  return register.impacts.flatMap((impact) => {
    const owners = (about.mitigations.get(impact.id) ?? []).map(({ owner }) => owner)
    const checkers = [
      ...(about.evidence.get(impact.id) ?? []).map(({ by }) => by),
      ...(impact.closed ? [impact.closed.by] : []),
    ]
    const raters = new Map(
      impact.groups.flatMap((group) => group.ratings.map(({ by }) => [spelling(by), by] as const)),
    )
    return [...raters.values()]
      .filter((by) => [owners, checkers].every((names) => names.some((name) => samePerson(name, by))))
      .map((by) => ({ entry: impact.id, at: '/groups', gaps: { by } }))
  })
}

function ownersOwnEvidence({ register, about }: Assessed): Found[] {
  return register.evidence.flatMap((evidence) => {
    const mitigation = evidence.mitigation === null ? undefined : about.mitigation.get(evidence.mitigation)
    return mitigation && samePerson(mitigation.owner, evidence.by)
      ? [{ entry: evidence.id, at: '/by', gaps: { by: evidence.by, mitigation: mitigation.id } }]
      : []
  })
}
