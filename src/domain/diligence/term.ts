import type { LocalDate } from '../time/calendar.ts'
import { codesOf } from '../vocabulary/code.ts'
import { DIMENSIONS, SEVERE_FROM } from '../vocabulary/severity.ts'
import type { Assessed, ImpactToday } from './assess.ts'
import { concernsSystem } from './concerns.ts'
import { atLatest, plusDays } from './days.ts'
import type { HighMark, Impact, LintFinding, Register, RuleTerm, System } from './register.ts'

/** Days from the day on which a rule first applied to the one from which on what it finds is an error. */
export const TERM_DAYS = 30

/** The day from which on a finding is an error, for a rule that gives time first. */
export function endOfTerm(since: LocalDate): LocalDate {
  return plusDays(since, TERM_DAYS)
}

/** A finding that is an error from a day on; before it, it keeps its level and says the day. */
export function errorFrom<F extends LintFinding>(finding: F, day: LocalDate, today: LocalDate): F {
  if (finding.level === 'error') return finding
  const first = finding.errorFrom !== undefined && finding.errorFrom < day ? finding.errorFrom : day
  return { ...finding, errorFrom: first, ...(first <= today ? { level: 'error' as const } : {}) }
}

/** The line that counts today for each rule of which the register says from when on it is an error. */
export function termsToday(terms: readonly RuleTerm[], today: LocalDate): ReadonlyMap<string, RuleTerm> {
  return new Map(terms.filter(({ on }) => on <= today).map((term) => [term.rule, term]))
}

/**
 * The day since which people may be hit by a grave impact: a system that it concerns is live, and its grades reach
 * level 4. Null while neither is so. Marks count, so that a rating which was edited moves no day; so does the day on
 * which it was live by what stood before, so that another system or a new launch day moves none either.
 */
export function graveAndLiveSince(assessed: Assessed, { impact, level }: ImpactToday): LocalDate | null {
  const now = liveSince(assessed.register, impact, assessed.today)
  if (now === null) return null
  const live = earliest([now, ...(impact.liveSince === undefined ? [] : [impact.liveSince])]) ?? now
  const grave = (grade: HighMark['grade']) => grade !== 'unknown' && grade >= SEVERE_FROM
  const days = [
    ...impact.groups.flatMap(({ ratings }) =>
      ratings
        .filter((rating) => codesOf(DIMENSIONS).some((dimension) => grave(rating[dimension])))
        .map(({ on }) => on),
    ),
    ...(assessed.marksOf.get(impact.id) ?? [])
      .filter(({ judgement, grade }) => judgement !== 'likelihood' && grave(grade))
      .map(({ on }) => on),
  ]
  return later(live, earliest(days.map((day) => atLatest(day, assessed.today))) ?? level.since)
}

/** Days on which systems were launched. */
export type Launches = readonly Pick<System, 'id' | 'launched'>[]

/** What a state of a register says of who is live. */
export interface LiveBefore {
  readonly about: { readonly systems: Launches }
  readonly impacts: readonly Pick<Impact, 'id' | 'systems'>[]
}

/** The day on which the first of the systems that an impact concerns was launched; null while none is live. */
export function liveSince(
  { about }: Pick<LiveBefore, 'about'>,
  { systems }: Pick<Impact, 'systems'>,
  today: LocalDate,
): LocalDate | null {
  return earliest(
    about.systems.flatMap(({ id, launched }) =>
      concernsSystem(systems, id) && launched !== null && launched <= today ? [launched] : [],
    ),
  )
}

/** The day since which an impact was live, by its id. */
export type LiveDays = ReadonlyMap<string, LocalDate>

/**
 * The register with its impacts live no later than by what stood before, so that no launch day restarts a term. An
 * impact that a state before does not hold is the same there as here, or was not there yet.
 *
 * @param known days that are known by themselves
 */
export function withLiveDays(
  register: Register,
  before: readonly LiveBefore[],
  today: LocalDate,
  known: readonly LiveDays[] = [],
): Register {
  const sinceIn = (was: LiveBefore, impact: Impact) =>
    liveSince(was, was.impacts.find(({ id }) => id === impact.id) ?? impact, today) ?? []
  return {
    ...register,
    impacts: register.impacts.map((impact) => {
      const first = earliest([
        ...before.flatMap((was) => sinceIn(was, impact)),
        ...known.flatMap((days) => days.get(impact.id) ?? []),
      ])
      return first === null ? impact : { ...impact, liveSince: first }
    }),
  }
}

/** The first of some days; null of none. */
export function earliest(days: readonly LocalDate[]): LocalDate | null {
  return days.reduce<LocalDate | null>((first, day) => (first === null || day < first ? day : first), null)
}

function later(one: LocalDate, other: LocalDate): LocalDate {
  return one > other ? one : other
}
