import type { LocalDate } from '../../domain/time/calendar.ts'
import { checkRegister } from '../check/check-register.ts'
import { reportOf } from './content.ts'
import { toMarkdown } from './markdown.ts'
import { toPage } from './page.ts'
import { fixOf, sentenceOf } from '../check/rule-words.ts'
import { viewOf } from '../check/view.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'

/** What the forms of a report are called. */
export const REPORT_FORMATS = ['html', 'markdown'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** The report of a register as text: one page that needs nothing else, or Markdown. */
export function reportText(
  speaker: RegisterSpeaker,
  folder: string,
  today: LocalDate,
  format: ReportFormat,
  root?: string,
): string {
  const { loaded, result, assessed } = checkRegister(
    speaker,
    folder,
    today,
    root === undefined ? {} : { root },
  )
  const found = result.problems
    .filter(({ level }) => level !== 'note')
    .map((each) => ({
      entry: each.entry,
      rule: each.rule,
      says: sentenceOf(speaker, each),
      fix: fixOf(speaker, each),
    }))
  const unread = [...loaded.sources.keys()].filter((id) => !loaded.readable.has(id))
  const report = reportOf(speaker, viewOf(assessed), found, unread)
  return format === 'html' ? toPage(report) : toMarkdown(report)
}
