import { check } from '../../../words/en/register/commands.ts'
import { escapeMarkdown } from '../../report/escape.ts'
import { fixOf, sentenceOf } from '../rule-words.ts'
import { say } from '../../../words/say.ts'
import { byFile, isClean, shownOf, summaryOf, type CheckResult } from './result.ts'

/** A summary for a merge request or the page of a CI run. */
export function markdownText(result: CheckResult): string {
  const lines = [`## ${isClean(result) ? check.cleanTitle : check.findingsTitle}`, '']
  lines.push(summaryOf(result), '')
  if (result.owed.length > 0)
    lines.push(
      `### ${check.owedTitle}`,
      '',
      ...result.owed.map(({ sentence }) => `- ${escapeMarkdown(sentence)}`),
      '',
      check.owedFix,
      '',
    )
  const files = byFile(result.problems)
  if (files.length > 0) {
    lines.push('| file | line | level | rule | what | what to do |', '| --- | --- | --- | --- | --- | --- |')
    for (const [file, problems] of files) {
      const { shown, more } = shownOf(problems)
      for (const each of shown)
        lines.push(
          `| ${escapeMarkdown(file)} | ${String(each.place?.line ?? '')} | ${each.level} | ${each.rule} | ${escapeMarkdown(sentenceOf(each))} | ${escapeMarkdown(fixOf(each))} |`,
        )
      if (more > 0) lines.push(`| ${escapeMarkdown(file)} | | | | ${say(check.moreFindings, { more })} | |`)
    }
    lines.push('')
  }
  return lines.join('\n')
}
