import { fixOf, sentenceOf } from '../rule-words.ts'
import { oneLine } from '../../../domain/typed/one-line.ts'
import { byFile, comparedOf, shownOf, summaryOf, type CheckResult } from './result.ts'
import type { RegisterSpeaker } from '../../../words/register-speaker.ts'

/** The check for people: by file, each finding with what to do. A hint that repeats is said once per file. */
export function humanText(speaker: RegisterSpeaker, result: CheckResult): string {
  const { check } = speaker.w.commands
  const lines: string[] = []
  for (const [file, problems] of byFile(result.problems)) {
    lines.push(oneLine(`${result.folder}/${file}`))
    const said = new Set<string>()
    const { shown, more } = shownOf(problems)
    for (const each of shown) {
      const line = String(each.place?.line ?? '').padStart(5)
      lines.push(`${line}  ${each.level.padEnd(7)}  ${each.rule}  ${sentenceOf(speaker, each)}`)
      const fix = fixOf(speaker, each)
      if (fix !== '' && !said.has(fix)) lines.push(`${' '.repeat(22)}→ ${fix}`)
      said.add(fix)
    }
    if (more > 0) lines.push(`${' '.repeat(7)}${speaker.say(check.moreFindings, { more })}`)
    lines.push('')
  }
  if (result.owed.length > 0) {
    lines.push(check.owedTitle)
    for (const { sentence } of result.owed) lines.push(`  ${sentence}`)
    lines.push(`${' '.repeat(7)}→ ${check.owedFix}`, '')
  }
  if (result.impacts === 0 && result.problems.length === 0) lines.push(check.empty)
  lines.push(comparedOf(speaker, result), summaryOf(speaker, result))
  return `${lines.join('\n')}\n`
}
