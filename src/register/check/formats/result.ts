import type { LocalDate } from '../../../domain/time/calendar.ts'
import type { Compared } from '../git/since-git.ts'
import type { Problem } from '../../files/problem.ts'
import { LEVELS, selected, type AboutImpacts, type Level, type Selection } from '../selection.ts'
import { thingsToDo, type ThingToDo } from '../things-to-do.ts'
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
  /** All of them, whatever is shown. */
  readonly problems: readonly Problem[]
  readonly owed: readonly OwedLine[]
  readonly impacts: number
  /** Entries whose file cannot be read; they are in no other figure. */
  readonly unread: number
  /** With what it was compared: a check that compared with nothing says so. */
  readonly compared: Compared
  /** Ids of the impacts, gravest first. */
  readonly order: readonly string[]
  readonly about: AboutImpacts
  /** From which level on the check is red. */
  readonly failOn: Level
  readonly show: Selection
  /** Where each rule is published at its id; null where they are nowhere. */
  readonly rulePages: string | null
}

/** How many findings of each level. */
export function countsOf({ problems }: Pick<CheckResult, 'problems'>) {
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

/** Findings stand in the way of a green check: those from the level on that was asked for, or what is owed by then. */
export function isClean(result: CheckResult): boolean {
  const { failOn } = result
  return (
    !result.problems.some((each) => stops(each.level, failOn)) &&
    result.owed.every(({ now }) => !now && failOn === 'error')
  )
}

/** True for a level that is as grave as the one from which on a check is red. */
export function stops(level: Level, failOn: Level): boolean {
  return LEVELS.indexOf(level) <= LEVELS.indexOf(failOn)
}

/** The findings that are shown, out of all that were counted. */
export function shownOf({ problems, show, about }: CheckResult): readonly Problem[] {
  return selected(problems, show, about)
}

/** What was counted and is not shown, in one line; empty where all is shown. */
export function leftOutOf({ w, say }: RegisterSpeaker, result: CheckResult): string {
  const left = leftOut(result)
  if (left.errors + left.warnings + left.notes === 0) return ''
  return say(w.commands.check.leftOut, { ...left, only: result.show.only })
}

/** How many findings of each level a selection leaves out. */
export function leftOut(result: CheckResult) {
  const shown = countsOf({ problems: shownOf(result) })
  const all = countsOf(result)
  return {
    errors: all.errors - shown.errors,
    warnings: all.warnings - shown.warnings,
    notes: all.notes - shown.notes,
  }
}

/** The findings that are shown, by what is to be done. */
export function toDoOf(result: CheckResult): readonly ThingToDo[] {
  return thingsToDo(shownOf(result), result.order, result.about)
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
