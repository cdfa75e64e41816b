import { isSevere } from '../casework/severity.ts'
import type { LocalDate } from '../time/calendar.ts'
import { TRIGGERS, type AssessmentDepth, type Trigger } from '../vocabulary/diligence.ts'
import { byImpact } from './about.ts'
import { callsForFull, countingFor, severeAnswers } from './assessment.ts'
import { newModelFamilies, otherChanges, type Change } from './changes.ts'
import { concernsSystem } from './concerns.ts'
import { atLatest, plusDays, plusMonths } from './days.ts'
import type { ImpactLevel } from './level.ts'
import { regressionsOf } from './regression.ts'
import type { Assessment, Covered, Impact, Register, System } from './register.ts'

export type { Change } from './changes.ts'

/** How many similar upheld grievances make a cluster (domain reference 11). */
const CLUSTER_FROM = 3
/** A light assessment each quarter, a full one each year (domain reference 11). */
const LIGHT_EVERY_MONTHS = 3
const FULL_EVERY_MONTHS = 12
/** Days before a planned launch from which its assessment is owed. */
const BEFORE_LAUNCH_DAYS = 30

/** An assessment that somebody owes, and why. */
export interface Owed {
  readonly system: string
  readonly trigger: Trigger
  readonly depth: AssessmentDepth
  /** Never empty. */
  readonly why: readonly Change[]
  /** The impact it is about; null when it is about the whole system. */
  readonly impact: string | null
  readonly due: LocalDate
  /** The last day has passed, or the thing that should have waited for it is already there. */
  readonly overdue: boolean
}

interface Case {
  readonly register: Register
  readonly watched: Covered
  readonly levels: ReadonlyMap<string, ImpactLevel>
  readonly today: LocalDate
  readonly system: System
  /** Assessments that count, newest first. */
  readonly all: readonly Assessment[]
  readonly full: readonly Assessment[]
}

/**
 * Every assessment that is owed today, by system (UNGP 17; domain reference 11). A change is seen by comparing what is
 * there with what the latest assessments covered, so no history of the files is needed. Only assessments that count
 * settle anything, and only those on or after the change; what was looked at is what `covers` says. A system without a
 * launch date owes nothing for the calendar yet.
 *
 * @param levels of the impacts, by their id
 */
export function owedAssessments(
  register: Register,
  watched: Covered,
  levels: ReadonlyMap<string, ImpactLevel>,
  today: LocalDate,
): Owed[] {
  return register.about.systems.flatMap((system) => {
    const all = countingFor(register.assessments, system.id, today)
    const full = all.filter(({ depth }) => depth === 'full')
    const each: Case = { register, watched, levels, today, system, all, full }
    return [
      ...owedForLaunch(each),
      ...owedForChanges(each),
      ...owedForGrievances(each),
      ...owedForRegressions(each),
      ...owedForLightFindings(each),
      ...owedByCalendar(each),
    ]
  })
}

function owedForLaunch({ system, full, today }: Case): Owed[] {
  if (system.launched === null || full.length > 0) return []
  if (today < plusDays(system.launched, -BEFORE_LAUNCH_DAYS)) return []
  const why: Change = { what: 'launch', from: null, to: system.launched }
  return [owe(system, 'launch', [why], system.launched, system.launched <= today)]
}

/** A change that is already in the files should have been assessed before, so it is overdue from the first day. */
function owedForChanges({ register, watched, system, all, full, today }: Case): Owed[] {
  // With nothing to compare with, everything would be new; the launch is what is owed then.
  if (all.length === 0) return []
  const families = newModelFamilies(watched, full)
  const found = otherChanges(register, watched, system, all, full).filter(
    ({ change }) => change.what !== 'model' || !families.some(({ to }) => to === change.to),
  )
  const triggers = TRIGGERS.map(({ code }) => code).filter((code) =>
    found.some(({ trigger }) => trigger === code),
  )
  return [
    ...(families.length > 0 ? [owe(system, 'new_model_family', families, today, true)] : []),
    ...triggers.map((trigger) =>
      owe(
        system,
        trigger,
        found.filter((each) => each.trigger === trigger).map(({ change }) => change),
        today,
        true,
      ),
    ),
  ]
}

function owedForGrievances({ register, levels, today, system, full }: Case): Owed[] {
  return register.impacts.filter(concerns(system)).flatMap((impact) => {
    const open = impact.grievances
      .filter(({ upheld }) => upheld)
      // One dated ahead was upheld all the same: a slip, or a way to owe nothing yet.
      .map((each) => ({ ...each, on: atLatest(each.on, today) }))
      .filter(({ on }) => !full.some((each) => each.on >= on && isAbout(each, impact)))
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    const why = open.map(({ reference }): Change => ({ what: 'grievance', from: null, to: reference }))
    const severe = open.length > 0 && isSevere(levels.get(impact.id)?.level ?? null)
    const oweFrom = (trigger: Trigger, on: LocalDate | undefined): Owed[] =>
      on === undefined ? [] : [oweLater(system, trigger, why, on, today, impact.id)]
    return [
      ...(severe ? oweFrom('severe_grievance_upheld', open[0]?.on) : []),
      ...oweFrom('cluster', open[CLUSTER_FROM - 1]?.on),
    ]
  })
}

function owedForRegressions({ register, today, system, all }: Case): Owed[] {
  const about = byImpact(register.evidence)
  return register.impacts.filter(concerns(system)).flatMap((impact) =>
    regressionsOf(about.get(impact.id) ?? [], today)
      .filter(({ on }) => !all.some((each) => each.on >= on))
      .map(({ from, to, on }) =>
        owe(system, 'evaluation_regression', [{ what: 'evidence', from, to }], on, true, impact.id),
      ),
  )
}

/** What a light assessment found stays found, whether that assessment counts or not. */
function owedForLightFindings({ register, today, system, full }: Case): Owed[] {
  return register.assessments
    .filter((each) => each.systems.includes(system.id) && callsForFull(each))
    .map((light) => ({ ...light, on: atLatest(light.on, today) }))
    .filter((light) => !full.some((each) => each.on >= light.on))
    .map((light) => {
      const questions = severeAnswers(light).map(({ question }) => question)
      const to = [...questions, ...(light.unknownGroup ? ['unknown_group'] : [])].join(', ')
      return oweLater(
        system,
        'light_found_severe',
        [{ what: 'assessment', from: light.id, to }],
        light.on,
        today,
      )
    })
}

function owedByCalendar({ system, all, full, today }: Case): Owed[] {
  const { launched } = system
  if (launched === null || launched > today) return []
  const periodic = (trigger: Trigger, last: Assessment | undefined, months: number): Owed[] => {
    const from = last?.on ?? launched
    const due = plusMonths(from, months)
    if (today < due) return []
    const why: Change = last
      ? { what: 'calendar', from, to: due }
      : { what: 'calendar', from: null, to: launched }
    return [owe(system, trigger, [why], due, due < today)]
  }
  return [
    ...periodic('quarter', all[0], LIGHT_EVERY_MONTHS),
    // Without any full one, the launch is what is owed.
    ...(full.length > 0 ? periodic('year', full[0], FULL_EVERY_MONTHS) : []),
  ]
}

function oweLater(
  system: System,
  trigger: Trigger,
  why: readonly Change[],
  since: LocalDate,
  today: LocalDate,
  impact: string | null = null,
): Owed {
  const due = plusDays(since, entryOf(trigger).days)
  return owe(system, trigger, why, due, due < today, impact)
}

function owe(
  { id: system }: System,
  trigger: Trigger,
  why: readonly Change[],
  due: LocalDate,
  overdue: boolean,
  impact: string | null = null,
): Owed {
  return { system, trigger, depth: entryOf(trigger).depth, why, impact, due, overdue }
}

function entryOf(trigger: Trigger): (typeof TRIGGERS)[number] {
  return TRIGGERS.find(({ code }) => code === trigger)!
}

/** An impact that names no system may concern any of them. */
function concerns({ id }: System): (impact: Impact) => boolean {
  return ({ systems }) => concernsSystem(systems, id)
}

/** "Full on that issue": a full assessment that names other impacts does not settle a grievance about this one. */
function isAbout({ triggers, found }: Assessment, impact: Impact): boolean {
  if (found.length > 0) return found.includes(impact.id)
  return triggers.some((each) => each === 'severe_grievance_upheld' || each === 'cluster')
}
