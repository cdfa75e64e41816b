import type { Case } from '../case/case.ts'
import type { Calendar } from '../time/calendar.ts'
import type { Instant } from '../time/instant.ts'
import { ownDue } from '../time/own-due.ts'
import { HOW_BAD, PUT_RIGHT, type GradeOrUnknown } from '../vocabulary/severity.ts'
import { groupSeverity, type Judgement } from './severity.ts'

type Sides = Pick<Judgement, 'scale' | 'irremediability'>
const SIDES = ['scale', 'irremediability'] as const

/** What the person says themselves, as the grades that it is compared with: the gravest of all they said. */
export function theirView({ ownViews }: Pick<Case, 'ownViews'>): Sides {
  const bad = HOW_BAD.filter(({ code }) => ownViews.some(({ howBad }) => howBad === code))
  const right = PUT_RIGHT.filter(({ code }) => ownViews.some(({ putRight }) => putRight === code))
  return { scale: bad.at(-1)?.grade ?? 'unknown', irremediability: right.at(-1)?.grade ?? 'unknown' }
}

/** What we say: the gravest grade of any group of any harm. */
export function ourView({ impacts }: Pick<Case, 'impacts'>): Sides {
  const all = impacts.flatMap(({ groups }) =>
    groups.map(({ ratings, lowering }) => groupSeverity(ratings, lowering).judgement),
  )
  const gravest = (side: keyof Sides) => all.map((each) => each[side]).reduce(higher, 'unknown')
  return { scale: gravest('scale'), irremediability: gravest('irremediability') }
}

/**
 * True while the person says that it is graver, or harder to put right, than we do, and no second person has raised
 * ours or answered with reasons (domain reference 4, rule 10). What they say never lowers anything, and what nobody has
 * rated yet is held up by that alone.
 */
export function isOwnViewHigher(kase: Pick<Case, 'ownViews' | 'ownViewAnswered' | 'impacts'>): boolean {
  if (kase.ownViews.length === 0) return false
  const [theirs, ours] = [theirView(kase), ourView(kase)]
  const answered = kase.ownViewAnswered
  return SIDES.some((side) => {
    if (!isAbove(theirs[side], ours[side])) return false
    if (answered === null) return true
    return isAbove(theirs[side], answered.theirs[side]) || isAbove(answered.ours[side], ours[side])
  })
}

/** Until when a second person raises our rating or answers: two working days since theirs was the higher. */
export function ownViewDue(kase: Case, calendar: Calendar): Instant | null {
  const since = kase.closedAt === null ? ownViewHigherSince(kase) : null
  return since && ownDue('CLK-OWN-PERSONS-VIEW-2WD', since, calendar)
}

/** Since when what the person says stands above ours without an answer; null when it does not. */
export function ownViewHigherSince(kase: Case): Instant | null {
  if (!isOwnViewHigher(kase)) return null
  const settled = settledUntil(kase)
  let since: Instant | null = null
  for (const moment of momentsOf(kase)) {
    if (settled !== null && moment <= settled) continue
    if (isOwnViewHigher(asOf(kase, moment))) since ??= moment
    else since = null
  }
  return since ?? settled
}

/** When it was last answered, or that answer was undone by an appeal: what was before is settled, and begins anew. */
function settledUntil({ decisions, appeals }: Case): Instant | null {
  const answers = decisions.filter(({ kind }) => kind === 'own_view_not_followed')
  const undone = appeals.flatMap(({ decided }) => (decided ? [decided.at] : []))
  const last = answers.at(-1)?.at
  return last === undefined ? null : ([last, ...undone].toSorted().at(-1) ?? null)
}

function momentsOf({ ownViews, impacts }: Case): Instant[] {
  const judged = impacts.flatMap(({ groups }) =>
    groups.flatMap(({ ratings, lowering }) => [...ratings, ...(lowering ? [lowering] : [])]),
  )
  return [...ownViews, ...judged].map(({ at }) => at).toSorted()
}

function asOf({ ownViews, ownViewAnswered, impacts }: Case, moment: Instant) {
  return {
    ownViewAnswered,
    ownViews: ownViews.filter(({ at }) => at <= moment),
    impacts: impacts.map((impact) => ({
      ...impact,
      groups: impact.groups.map((group) => ({
        ...group,
        ratings: group.ratings.filter(({ at }) => at <= moment),
        lowering: group.lowering && group.lowering.at <= moment ? group.lowering : null,
      })),
    })),
  }
}

/** Both known, and the one above the other: what is unknown holds the case up by itself. */
function isAbove(one: GradeOrUnknown, other: GradeOrUnknown): boolean {
  return one !== 'unknown' && other !== 'unknown' && one > other
}

function higher(a: GradeOrUnknown, b: GradeOrUnknown): GradeOrUnknown {
  if (a === 'unknown') return b
  return b === 'unknown' || b <= a ? a : b
}
