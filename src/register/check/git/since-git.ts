import { deciders } from '../../../domain/diligence/two-people.ts'
import { nextMarks } from '../../../domain/diligence/marks.ts'
import { isAbove } from '../../../domain/diligence/recorded.ts'
import type { HighMark, Register } from '../../../domain/diligence/register.ts'
import { isUnsaid } from '../../../domain/diligence/unsaid.ts'
import type { LocalDate } from '../../../domain/time/calendar.ts'
import { keptIn, withFirstDays, type Seen } from '../../files/first-days.ts'
import { keyOf, LOCK_FILE } from '../../files/lock.ts'
import { problem, type Problem } from '../../files/problem.ts'
import { ABOUT_FILE, isRegister, locate, type LoadedRegister } from '../../files/read.ts'
import { authorsOf } from './authors.ts'
import { registerAt, registersGone } from './base-register.ts'
import { checkoutOf, type Base, type Checkout } from './checkout.ts'
import { seenInHistory } from './history-days.ts'
import { historyMarks } from './history-marks.ts'
import { mergingIn } from './merging.ts'

/** With what the register was compared. */
export type Compared =
  | { readonly with: 'folder' }
  | { readonly with: 'nothing'; readonly why: 'no_git' | 'unanswered' | 'new_here' }
  | {
      readonly with: 'commit'
      readonly what: Base['what']
      readonly commit: string
      readonly main: string | null
    }

export interface SinceGit {
  /** Grades that the history knows and the lock file does not: they count all the same. */
  readonly marks: readonly HighMark[]
  /** Files of answers that the history knows, so that none gets younger. */
  readonly seen: readonly Seen[]
  /** The states with which the register was compared; of an entry that is the same here they may hold nothing. */
  readonly before: readonly Register[]
  readonly problems: readonly Problem[]
  readonly compared: Compared
}

/** How two states of a register are compared. */
type Compare = (base: LoadedRegister, here: LoadedRegister) => readonly Problem[]

/**
 * What git knows of a register: grades that were recorded or given in any commit before, what the main branch says and
 * the register here takes back, whether the history is whole, and whether two names are one person. Nothing is fetched
 * and nothing is written.
 *
 * @param isMoved the caller compares with another folder, so that a register which is gone elsewhere is no finding
 */
export function sinceGit(
  here: LoadedRegister,
  today: LocalDate,
  compare: Compare,
  isMoved: boolean,
): SinceGit {
  const checkout = checkoutOf(here.folder)
  if (checkout === null)
    return { marks: [], seen: [], before: [], problems: [], compared: { with: 'nothing', why: 'no_git' } }
  if (checkout === 'unanswered')
    return {
      marks: [],
      seen: [],
      before: [],
      problems: [unseen(!isMoved)],
      compared: { with: 'nothing', why: 'unanswered' },
    }
  const merging = mergingIn(here.folder)
  const history = historyMarks(checkout, here.folder, today, merging)
  const lost = lostFrom(history.recorded, here.marks)
  const dropped = notCovered(history.given, nextMarks(here.register, [...here.marks, ...lost], today))
  const bases = checkout.bases.flatMap((base) => {
    // In a merge, entries whose numbers stay are compared, not those of the same numbers that are on their way.
    const commit = merging?.moves === base.commit ? merging.keeps : base.commit
    const register = registerAt(checkout, commit, here.folder)
    return register === null ? [] : [{ base, register }]
  })
  const [first] = bases
  return {
    marks: [...lost, ...dropped],
    seen: seenInHistory(checkout, here.folder),
    before: bases.map(({ register }) => register.register),
    compared:
      first === undefined
        ? { with: 'nothing', why: 'new_here' }
        : { with: 'commit', what: first.base.what, commit: first.base.commit, main: checkout.main },
    problems: withoutRepeats([
      ...bases.flatMap(({ register }) => compare(register, here)),
      ...lostProblems(lost, here, history.recorded.length > 0),
      ...dropped.map(({ impact, group, judgement, grade }) =>
        locate(here, {
          ...problem('R027', { file: ABOUT_FILE, entry: impact }, { impact, group, judgement, grade }),
        }),
      ),
      ...goneProblems(checkout, here, bases.length, isMoved),
      ...(checkout.isShallow ? [problem('R023', { file: ABOUT_FILE })] : []),
      ...(checkout.isUnrelated ? [problem('R024', { file: ABOUT_FILE }, { main: checkout.main ?? '' })] : []),
      ...(history.seen === 'whole' ? [] : [unseen(history.seen === 'unanswered' && !isMoved)]),
      ...peopleProblems(checkout, here),
    ]),
  }
}

/** A history that nobody could see; an error where nothing else says what stood before. */
function unseen(isError: boolean): Problem {
  const found = problem('R026', { file: ABOUT_FILE })
  return isError ? { ...found, level: 'error' } : found
}

/** The register with what its history knows of it, for whoever shows levels and does not check. */
export function withHistory(
  here: LoadedRegister,
  today: LocalDate,
): { readonly register: Register; readonly marks: readonly HighMark[] } {
  const checkout = checkoutOf(here.folder)
  if (checkout === null || checkout === 'unanswered') return here
  const { recorded, given } = historyMarks(checkout, here.folder, today, mergingIn(here.folder))
  const marks = [...here.marks, ...lostFrom(recorded, here.marks)]
  const seen = seenInHistory(checkout, here.folder)
  return {
    register: {
      ...here.register,
      evidence: withFirstDays(here.register.evidence, keptIn(here.folder), seen),
    },
    marks: [...marks, ...notCovered(given, nextMarks(here.register, marks, today))],
  }
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

/** A lock file that is gone is one thing to put back, whatever it held. */
function lostProblems(
  lost: readonly HighMark[],
  { lockExists }: LoadedRegister,
  hadLock: boolean,
): readonly Problem[] {
  if (!lockExists && hadLock) return [problem('R017', { file: LOCK_FILE }, { marks: lost.length })]
  return lost.map(({ impact, group, judgement, grade }) =>
    problem('R014', { file: LOCK_FILE, entry: impact }, { impact, group, judgement, grade }),
  )
}

/** The register was here, or is gone from where it was. */
function goneProblems(
  checkout: Checkout,
  { folder }: LoadedRegister,
  found: number,
  isMoved: boolean,
): readonly Problem[] {
  if (found > 0 && !isRegister(folder))
    return [problem('R016', { file: ABOUT_FILE }, { folder: checkout.folder })]
  if (isMoved) return []
  const gone = checkout.bases.flatMap(({ commit }) => registersGone(checkout, commit))
  return [...new Set(gone)].map((each) => problem('R016', { file: ABOUT_FILE }, { folder: each }))
}

function peopleProblems(checkout: Checkout, here: LoadedRegister): readonly Problem[] {
  const all = deciders(here.register).filter(({ name }) => !isUnsaid(name))
  const authors = all.length === 0 ? null : authorsOf(checkout)
  if (authors === null) return []
  const say = (rule: 'R018' | 'R025' | 'R028', entry: string, at: string, gaps: Problem['gaps']) =>
    locate(here, problem(rule, { file: ABOUT_FILE, entry, at }, gaps))
  return all.flatMap(({ entry, at, name, others, isStaff }) => {
    const same = others.find((other) => authors.areOne(name, other))
    return [
      ...(same === undefined ? [] : [say('R018', entry, at, { name, other: same })]),
      ...(isStaff && !authors.has(name) ? [say('R025', entry, at, { name })] : []),
      ...(!isStaff && authors.has(name) ? [say('R028', entry, at, { name })] : []),
    ]
  })
}

/** Two bases may show the same thing. */
function withoutRepeats(problems: readonly Problem[]): readonly Problem[] {
  const said = new Set<string>()
  return problems.filter(({ rule, entry, at, gaps }) => {
    const key = JSON.stringify([rule, entry, at, gaps])
    const isNew = !said.has(key)
    said.add(key)
    return isNew
  })
}
