import { relative, resolve } from 'node:path'
import { assess, type Assessed } from '../../domain/diligence/assess.ts'
import { lintRegister } from '../../domain/diligence/lint/index.ts'
import { errorFrom, termsToday } from '../../domain/diligence/term.ts'
import { nextMarks } from '../../domain/diligence/marks.ts'
import type { HighMark, Register } from '../../domain/diligence/register.ts'
import type { LocalDate } from '../../domain/time/calendar.ts'
import type { CheckResult } from './formats/result.ts'
import { pastIn, withPast } from './git/history.ts'
import { sinceGit } from './git/since-git.ts'
import { keyOf, LOCK_FILE, termKey, withNewMarks } from '../files/lock.ts'
import { owedLine } from './owed-line.ts'
import { problem, type Problem } from '../files/problem.ts'
import { ABOUT_FILE, locate, readRegister, type LoadedRegister } from '../files/read.ts'
import { SHOW_ALL, type AboutImpacts } from './selection.ts'
import { takenBack } from './since-base.ts'
import { unwatched } from './unwatched.ts'
import { repositoryOf, watchedNow } from '../files/watch.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'

export interface Checked {
  readonly loaded: LoadedRegister
  readonly assessed: Assessed
  readonly result: CheckResult
  /** What the lock file should hold; null while a file cannot be read, because its marks are not known then. */
  readonly marks: readonly HighMark[] | null
  /** The same where only the chain of the lock is broken and every mark could be read: what a new chain would hold. */
  readonly rechained: readonly HighMark[] | null
}

/**
 * Reads a register, runs every rule, and compares what is there with what was assessed. Writes nothing. The rules of
 * the domain run also when some files cannot be read, over those that can. In a git checkout it is also compared with
 * the main branch and with everything that was ever recorded.
 *
 * @param base the same register as it stands where the change goes to; marks it holds must not be lost, nor other
 * facts taken back
 */
export function checkRegister(
  speaker: RegisterSpeaker,
  folder: string,
  today: LocalDate,
  options: { root?: string; base?: string } = {},
): Checked {
  const loaded = readRegister(folder)
  const base = options.base === undefined ? null : readRegister(options.base)
  const git = sinceGit(loaded, today, sinceBase, base !== null)
  const pasts = [git.past, ...(base === null ? [] : [pastIn(base)])]
  const { register, marks } = withPast(loaded, pasts, today)
  const root = options.root ?? repositoryOf(folder)
  const { covered, problems: unmatched } = watchedNow(root, register.about)
  const assessed = assess(register, marks, today, covered)
  const unreadable = loaded.problems.filter(({ level }) => level === 'error')
  const onlyChain = loaded.lockWhole && unreadable.every(({ rule }) => rule === 'R010')
  // A file that cannot be read is no deleted entry; its own findings say what is wrong.
  const unread = new Set([...loaded.sources.keys()].filter((id) => !loaded.readable.has(id)))
  const next = nextMarks(register, marks, today)
  const terms = register.about.errorsFrom.map(termKey)
  const unrecorded = terms.filter((term) => !loaded.terms.includes(term)).length
  const found = [
    ...loaded.problems,
    ...unwatched(loaded, root).map((each) => locate(loaded, each)),
    ...unmatched.map((each) => locate(loaded, each)),
    ...lintRegister(assessed, unread.size === 0)
      .filter(({ entry }) => !unread.has(entry))
      .map((finding) => locate(loaded, finding)),
    // Nothing can be recorded while a file cannot be read, so nobody is told to.
    ...(unreadable.length === 0 && next.length + unrecorded > loaded.marks.length
      ? [problem('R012', { file: LOCK_FILE }, { marks: next.length + unrecorded - loaded.marks.length })]
      : []),
    ...loaded.terms
      .filter((term) => !terms.includes(term))
      .map((term) => problem('R040', { file: ABOUT_FILE, at: '/errors_from' }, { term })),
    ...git.problems,
    ...(base === null ? [] : sinceBase(base, loaded)),
  ]
  const hardened = termsToday(register.about.errorsFrom, today)
  const problems = found.map((each) => {
    const term = hardened.get(each.rule)
    return term === undefined ? each : errorFrom(each, term.from, today)
  })
  const owed = assessed.owed.map((each) => owedLine(speaker, each, register, today))
  return {
    loaded,
    assessed,
    marks: unreadable.length === 0 ? next : null,
    rechained: onlyChain ? withNewMarks([], next) : null,
    result: {
      folder: nameOf(root, folder),
      problems,
      owed,
      impacts: register.impacts.length,
      unread: unread.size,
      compared: base === null ? git.compared : { with: 'folder' },
      order: assessed.order.map(({ id }) => id),
      about: aboutImpacts(register),
      failOn: 'error',
      show: SHOW_ALL,
      rulePages: register.about.rulePages,
    },
  }
}

function sinceBase(base: LoadedRegister, here: LoadedRegister): Problem[] {
  return [...lostMarks(base.marks, here.marks), ...takenBack(base, here)]
}

function lostMarks(base: readonly HighMark[], here: readonly HighMark[]): Problem[] {
  const known = new Set(here.map(keyOf))
  return base
    .filter((mark) => !known.has(keyOf(mark)))
    .map(({ impact, group, judgement, grade }) =>
      problem('R014', { file: LOCK_FILE, entry: impact }, { impact, group, judgement, grade }),
    )
}

function nameOf(root: string, folder: string): string {
  return relative(resolve(root), resolve(folder)).replaceAll('\\', '/') || '.'
}

function aboutImpacts(register: Register): AboutImpacts {
  const { mitigations, evidence, engagements, counterbalances } = register
  return new Map(
    [...mitigations, ...evidence, ...engagements, ...counterbalances].map(({ id, impacts }) => [id, impacts]),
  )
}
