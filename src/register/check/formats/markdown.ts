import { escapeMarkdown } from '../../escape.ts'
import { fixOf, sentenceOf } from '../rule-words.ts'
import { byFile, comparedOf, isClean, shownOf, summaryOf, type CheckResult } from './result.ts'
import type { RegisterSpeaker } from '../../../words/register-speaker.ts'

/** A summary for a merge request or the page of a CI run. */
export function markdownText(speaker: RegisterSpeaker, result: CheckResult): string {
  const { check } = speaker.w.commands
  const lines = [`## ${isClean(result) ? check.cleanTitle : check.findingsTitle}`, '']
  lines.push(summaryOf(speaker, result), '', comparedOf(speaker, result), '')
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
    lines.push(check.tableHead, '| --- | --- | --- | --- | --- | --- |')
    for (const [file, problems] of files) {
      const { shown, more } = shownOf(problems)
      for (const each of shown)
        lines.push(
          `| ${escapeMarkdown(file)} | ${String(each.place?.line ?? '')} | ${each.level} | ${each.rule} | ${escapeMarkdown(sentenceOf(speaker, each))} | ${escapeMarkdown(fixOf(speaker, each))} |`,
        )
      if (more > 0)
        lines.push(`| ${escapeMarkdown(file)} | | | | ${speaker.say(check.moreFindings, { more })} | |`)
    }
    lines.push('')
  }
  return lines.join('\n')
}
