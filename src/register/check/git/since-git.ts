import { deciders } from '../../../domain/diligence/two-people.ts'
import type { HighMark } from '../../../domain/diligence/register.ts'
import { isUnsaid } from '../../../domain/diligence/unsaid.ts'
import { earliest } from '../../../domain/diligence/term.ts'
import { isLocalDate, type LocalDate } from '../../../domain/time/calendar.ts'
import { LOCK_FILE } from '../../files/lock.ts'
import { problem, type Problem } from '../../files/problem.ts'
import { ABOUT_FILE, isRegister, locate, type LoadedRegister } from '../../files/read.ts'
import { authorsOf } from './authors.ts'
import { registersGone } from './base-register.ts'
import { checkoutOf, type Base, type Checkout } from './checkout.ts'
import { historyOf, type Past } from './history.ts'

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
  /** What the history knows and the files here do not say. */
  readonly past: Past
  readonly problems: readonly Problem[]
  readonly compared: Compared
}

const NOTHING: Past = { marks: [], days: [], live: [], liveDays: new Map() }

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
  if (checkout === null) return { past: NOTHING, problems: [], compared: { with: 'nothing', why: 'no_git' } }
  if (checkout === 'unanswered')
    return { past: NOTHING, problems: [unseen(!isMoved)], compared: { with: 'nothing', why: 'unanswered' } }
  const { past, lost, dropped, hadLock, bases, seen } = historyOf(checkout, here, today)
  const [first] = bases
  return {
    past,
    compared:
      first === undefined
        ? { with: 'nothing', why: 'new_here' }
        : { with: 'commit', what: first.base.what, commit: first.base.commit, main: checkout.main },
    problems: withoutRepeats([
      ...bases.flatMap(({ register }) => compare(register, here)),
      ...lostProblems(lost, here, hadLock),
      ...dropped.map(({ impact, group, judgement, grade }) =>
        locate(here, {
          ...problem('R027', { file: ABOUT_FILE, entry: impact }, { impact, group, judgement, grade }),
        }),
      ),
      ...goneProblems(checkout, here, bases.length, isMoved),
      ...(checkout.isShallow ? [problem('R023', { file: ABOUT_FILE })] : []),
      ...(checkout.isUnrelated ? [problem('R024', { file: ABOUT_FILE }, { main: checkout.main ?? '' })] : []),
      ...beginsLate(checkout, here),
      ...(seen === 'whole' ? [] : [unseen(seen === 'unanswered' && !isMoved)]),
      ...peopleProblems(checkout, here),
    ]),
  }
}

/** A history that begins after what was recorded: the one before it may have been deleted. */
function beginsLate(
  { git, head, isShallow, isUnrelated }: Checkout,
  { marks }: LoadedRegister,
): readonly Problem[] {
  if (isShallow || isUnrelated) return []
  const answer = git.ask(['log', '--max-parents=0', '--format=%cs', head, '--'])
  const day = earliest((answer?.toString('utf8') ?? '').split('\n').filter(isLocalDate))
  const date = earliest(marks.map(({ on }) => on))
  if (day === null || date === null || day <= date) return []
  return [problem('R030', { file: LOCK_FILE }, { date, day })]
}

/** A history that nobody could see; an error where nothing else says what stood before. */
function unseen(isError: boolean): Problem {
  const found = problem('R026', { file: ABOUT_FILE })
  return isError ? { ...found, level: 'error' } : found
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
