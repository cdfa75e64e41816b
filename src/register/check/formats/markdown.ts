import { escapeMarkdown } from '../../escape.ts'
import { fixOf, sentenceOf } from '../rule-words.ts'
import { shares } from '../things-to-do.ts'
import { comparedOf, isClean, leftOutOf, summaryOf, toDoOf, type CheckResult } from './result.ts'
import type { RegisterSpeaker } from '../../../words/register-speaker.ts'

/** A summary for a merge request or the page of a CI run. */
export function markdownText(speaker: RegisterSpeaker, result: CheckResult): string {
  const { check } = speaker.w.commands
  const lines = [`## ${isClean(result) ? check.cleanTitle : check.findingsTitle}`, '']
  lines.push(summaryOf(speaker, result), '', comparedOf(speaker, result), '')
  const left = leftOutOf(speaker, result)
  if (left !== '') lines.push(left, '')
  if (result.owed.length > 0)
    lines.push(
      `### ${check.owedTitle}`,
      '',
      ...result.owed.map(({ sentence }) => `- ${escapeMarkdown(sentence)}`),
      '',
      check.owedFix,
      '',
    )
  const things = toDoOf(result)
  const room = shares(things, result.show.limit)
  if (things.length > 0) {
    lines.push(check.tableHead, '| --- | --- | --- | --- | --- | --- |')
    for (const [index, { rule, level, findings }] of things.entries()) {
      const shown = room[index] ?? 0
      for (const each of findings.slice(0, shown))
        lines.push(
          `| ${escapeMarkdown(each.file)} | ${String(each.place?.line ?? '')} | ${each.level} | ${each.rule} | ${escapeMarkdown(sentenceOf(speaker, each))} | ${escapeMarkdown(fixOf(speaker, each))} |`,
        )
      const more = findings.length - shown
      if (more > 0)
        lines.push(`| | | ${level} | ${rule} | ${speaker.say(check.moreFindings, { more, rule })} | |`)
    }
    lines.push('')
  }
  return lines.join('\n')
}
