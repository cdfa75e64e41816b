import type { LocalDate } from '../domain/time/calendar.ts'
import { checkRegister } from './check.ts'
import { toMarkdown } from './report/markdown.ts'
import { toPage } from './report/page.ts'
import { reportOf } from './report/content.ts'
import { fixOf, sentenceOf } from './rule-words.ts'
import { viewOf, type RegisterView } from './view.ts'
import { repositoryOf, watchedNow } from './watch.ts'

/** What the forms of a report are called. */
export const REPORT_FORMATS = ['html', 'markdown'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** The report of a register as text: one page that needs nothing else, or Markdown. */
export function reportText(folder: string, today: LocalDate, format: ReportFormat, root?: string): string {
  const checked = checkRegister(folder, today, root === undefined ? {} : { root })
  const found = checked.result.problems
    .filter(({ level }) => level !== 'note')
    .map((each) => ({
      entry: each.entry,
      rule: each.rule,
      says: sentenceOf(each),
      fix: fixOf(each),
    }))
  const report = reportOf(viewOfFolder(folder, today, root), found)
  return format === 'html' ? toPage(report) : toMarkdown(report)
}

/** A register folder with everything the rules say about it. */
export function viewOfFolder(folder: string, today: LocalDate, root?: string): RegisterView {
  const { loaded } = checkRegister(folder, today, root === undefined ? {} : { root })
  const { covered } = watchedNow(root ?? repositoryOf(folder), loaded.register.about)
  return viewOf(loaded.register, covered, loaded.marks, today)
}
