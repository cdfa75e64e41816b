import type { LocalDate } from '../../../domain/time/calendar.ts'
import type { Compared } from '../git/since-git.ts'
import type { Problem } from '../../files/problem.ts'
import type { RegisterSpeaker } from '../../../words/register-speaker.ts'

/** One assessment that is owed, in words. */
export interface OwedLine {
  readonly code: string
  readonly system: string
  readonly depth: string
  readonly due: LocalDate
  /** The impact it is about; null when it is about the whole system. */
  readonly impact: string | null
  /** Its last day is here; until then it is told, and stands in nobody's way. */
  readonly now: boolean
  readonly sentence: string
}

/** What a check found: the same for people and for every format. */
export interface CheckResult {
  /** Folder of the register relative to the repository, with `/`. */
  readonly folder: string
  readonly problems: readonly Problem[]
  readonly owed: readonly OwedLine[]
  readonly impacts: number
  /** Entries whose file cannot be read; they are in no other figure. */
  readonly unread: number
  /** With what it was compared: a check that compared with nothing says so. */
  readonly compared: Compared
}

/** How many findings of each level. */
export function countsOf({ problems }: CheckResult) {
  const of = (level: Problem['level']) => problems.filter((each) => each.level === level).length
  return { errors: of('error'), warnings: of('warning'), notes: of('note') }
}

/** The figures of a check in one line. */
export function summaryOf({ w, say }: RegisterSpeaker, result: CheckResult): string {
  const gaps = {
    ...countsOf(result),
    impacts: result.impacts,
    unread: result.unread,
    owed: result.owed.length,
  }
  const { check } = w.commands
  return say(result.unread === 0 ? check.summary : `${check.unread} ${check.summary}`, gaps)
}

/** With what the register was compared, in one line. */
export function comparedOf({ w, say }: RegisterSpeaker, { compared }: CheckResult): string {
  const { compared: words } = w.commands.check
  if (compared.with === 'folder') return words.folder
  if (compared.with === 'nothing') return words[compared.why]
  return say(words[compared.what], { commit: compared.commit.slice(0, 9), main: compared.main ?? '' })
}

/** Findings stand in the way of a green check: an error, or an assessment whose last day is here. */
export function isClean(result: CheckResult): boolean {
  return countsOf(result).errors === 0 && result.owed.every(({ now }) => !now)
}

/** Most findings of one file that are written out for people; programs get all of them. */
const MOST_SHOWN = 100

/** The findings of a file that people are shown, and how many more there are: no file makes a log without end. */
export function shownOf(problems: readonly Problem[]): {
  readonly shown: readonly Problem[]
  readonly more: number
} {
  return { shown: problems.slice(0, MOST_SHOWN), more: Math.max(0, problems.length - MOST_SHOWN) }
}

/** Problems by file, files in the order of their names, problems by line. */
export function byFile(problems: readonly Problem[]): [string, Problem[]][] {
  const files = new Map<string, Problem[]>()
  for (const each of problems) {
    const known = files.get(each.file)
    if (known) known.push(each)
    else files.set(each.file, [each])
  }
  const byLine = (a: Problem, b: Problem) =>
    (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  return [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([file, each]) => [file, each.sort(byLine)])
}
