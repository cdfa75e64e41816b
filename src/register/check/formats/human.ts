import { check } from '../../../words/en/register/commands.ts'
import { fixOf, sentenceOf } from '../rule-words.ts'
import { oneLine } from '../../plain.ts'
import { say } from '../../../words/say.ts'
import { byFile, shownOf, summaryOf, type CheckResult } from './result.ts'

/** The check for people: by file, each finding with what to do. A hint that repeats is said once per file. */
export function humanText(result: CheckResult): string {
  const lines: string[] = []
  for (const [file, problems] of byFile(result.problems)) {
    lines.push(oneLine(`${result.folder}/${file}`))
    const said = new Set<string>()
    const { shown, more } = shownOf(problems)
    for (const each of shown) {
      const line = String(each.place?.line ?? '').padStart(5)
      lines.push(`${line}  ${each.level.padEnd(7)}  ${each.rule}  ${sentenceOf(each)}`)
      const fix = fixOf(each)
      if (fix !== '' && !said.has(fix)) lines.push(`${' '.repeat(22)}→ ${fix}`)
      said.add(fix)
    }
    if (more > 0) lines.push(`${' '.repeat(7)}${say(check.moreFindings, { more })}`)
    lines.push('')
  }
  if (result.owed.length > 0) {
    lines.push(check.owedTitle)
    for (const { sentence } of result.owed) lines.push(`  ${sentence}`)
    lines.push(`${' '.repeat(7)}→ ${check.owedFix}`, '')
  }
  if (result.impacts === 0 && result.problems.length === 0) lines.push(check.empty)
  lines.push(summaryOf(result))
  return `${lines.join('\n')}\n`
}
