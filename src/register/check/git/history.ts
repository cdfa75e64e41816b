import { nextMarks } from '../../../domain/diligence/marks.ts'
import { isAbove } from '../../../domain/diligence/recorded.ts'
import type { HighMark, Register } from '../../../domain/diligence/register.ts'
import { withLiveDays, type LiveBefore, type LiveDays } from '../../../domain/diligence/term.ts'
import type { LocalDate } from '../../../domain/time/calendar.ts'
import { seenIn, withFirstDays, type Seen } from '../../files/first-days.ts'
import { keyOf } from '../../files/lock.ts'
import type { LoadedRegister } from '../../files/read.ts'
import { registerAt } from './base-register.ts'
import { checkoutOf, type Base, type Checkout } from './checkout.ts'
import { historyDays } from './history-days.ts'
import { historyLaunches } from './history-launches.ts'
import { historyMarks } from './history-marks.ts'
import { historySystems } from './history-systems.ts'
import { mergingIn } from './merging.ts'
import { placesOf } from './moved-from.ts'
import { replacedIn } from './replaced.ts'
import { leastSeen, type HowSeen } from './versions.ts'

/** What was known of a register before: by it no grade gets lower, no answer younger and no launch later. */
export interface Past {
  /** Grades that the lock file does not hold. */
  readonly marks: readonly HighMark[]
  /** Files of answers, each with a day on which it was there. */
  readonly days: readonly Seen[]
  /** States in which systems were live; of an entry that is the same here they may hold nothing. */
  readonly live: readonly LiveBefore[]
  /** Days on which impacts were live by systems that they are no longer about. */
  readonly liveDays: LiveDays
}

/** What git knows of a register. */
export interface History {
  readonly past: Past
  /** Grades that a version of the lock file held and the one here does not. */
  readonly lost: readonly HighMark[]
  /** Grades that were given on the main branch, and for which nothing stands here. */
  readonly dropped: readonly HighMark[]
  /** Some version of the lock file held something. */
  readonly hadLock: boolean
  readonly bases: readonly { readonly base: Base; readonly register: LoadedRegister }[]
  readonly seen: HowSeen
}

/** Everything that the history of a checkout knows of the register in it. */
export function historyOf(checkout: Checkout, here: LoadedRegister, today: LocalDate): History {
  const merging = mergingIn(here.folder)
  const { folders: places, isAnswered } = placesOf(checkout, here)
  const marks = historyMarks(checkout, places, here.folder, today, merging)
  const lost = lostFrom(marks.recorded, here.marks)
  const dropped = notCovered(marks.given, nextMarks(here.register, [...here.marks, ...lost], today))
  const bases = checkout.bases.flatMap((base) => {
    // In a merge, entries whose numbers stay are compared, not those of the same numbers that are on their way.
    const commit = merging?.moves === base.commit ? merging.keeps : base.commit
    const register = registerAt(checkout, commit, here.folder)
    return register === null ? [] : [{ base, register }]
  })
  const { days, seen } = historyDays(checkout, places, here)
  const replaced = replacedIn(checkout, places)
  const { launches, seen: launchesSeen } = historyLaunches(checkout, replaced)
  const live = [
    ...bases.map(({ register }) => register.register),
    { about: { systems: launches }, impacts: [] },
  ]
  const everLaunched = [here.register, ...live].flatMap(({ about }) => about.systems)
  const { liveDays, seen: systemsSeen } = historySystems(checkout, replaced, here, everLaunched)
  return {
    past: { marks: [...lost, ...dropped], days, live, liveDays },
    lost,
    dropped,
    hadLock: marks.recorded.length > 0,
    bases,
    seen: leastSeen([isAnswered ? 'whole' : 'unanswered', marks.seen, seen, launchesSeen, systemsSeen]),
  }
}

/** What another folder with the same register knows; grades that it holds and this one does not are findings. */
export function pastIn({ register, keptOf }: LoadedRegister): Past {
  return { marks: [], days: seenIn(register.evidence, keptOf), live: [register], liveDays: new Map() }
}

/** The register with what was known of it before. */
export function withPast(
  { register, marks, keptOf }: LoadedRegister,
  pasts: readonly Past[],
  today: LocalDate,
): { readonly register: Register; readonly marks: readonly HighMark[] } {
  const live = pasts.flatMap((past) => past.live)
  const days = pasts.flatMap((past) => past.days)
  return {
    register: {
      ...withLiveDays(
        register,
        live,
        today,
        pasts.map((past) => past.liveDays),
      ),
      evidence: withFirstDays(register.evidence, keptOf, days),
    },
    marks: [...marks, ...pasts.flatMap((past) => past.marks)],
  }
}

/** The register with what its history knows of it, for whoever shows levels and does not check. */
export function withHistory(
  here: LoadedRegister,
  today: LocalDate,
): { readonly register: Register; readonly marks: readonly HighMark[] } {
  const checkout = checkoutOf(here.folder)
  if (checkout === null || checkout === 'unanswered') return here
  return withPast(here, [historyOf(checkout, here, today).past], today)
}

function lostFrom(recorded: readonly HighMark[], here: readonly HighMark[]): readonly HighMark[] {
  const known = new Set(here.map(keyOf))
  return recorded.filter((mark) => {
    const isNew = !known.has(keyOf(mark))
    known.add(keyOf(mark))
    return isNew
  })
}

/** Grades for which no mark stands that is as high and as late. */
function notCovered(given: readonly HighMark[], marks: readonly HighMark[]): readonly HighMark[] {
  const placeOf = ({ impact, group, judgement }: HighMark) => JSON.stringify([impact, group, judgement])
  const byPlace = new Map<string, HighMark[]>()
  for (const mark of marks) byPlace.set(placeOf(mark), [...(byPlace.get(placeOf(mark)) ?? []), mark])
  return given.filter(
    (mark) =>
      !(byPlace.get(placeOf(mark)) ?? []).some(
        ({ grade, on }) => grade !== 'unknown' && !isAbove(mark.grade, grade) && on >= mark.on,
      ),
  )
}
