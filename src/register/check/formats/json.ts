import { fixOf, sentenceOf, wordsOf } from '../rule-words.ts'
import { byFile, countsOf, type CheckResult } from './result.ts'
import type { RegisterSpeaker } from '../../../words/register-speaker.ts'

/** The check for machines. Keys are stable; new ones may be added. */
export function jsonText(speaker: RegisterSpeaker, result: CheckResult): string {
  const findings = byFile(result.problems).flatMap(([, problems]) =>
    problems.map((each) => ({
      rule: each.rule,
      level: each.level,
      file: `${result.folder}/${each.file}`,
      line: each.place?.line ?? null,
      column: each.place?.column ?? null,
      entry: each.entry,
      at: each.at,
      title: wordsOf(speaker, each.rule).title,
      message: sentenceOf(speaker, each),
      fix: fixOf(speaker, each),
      gaps: each.gaps,
    })),
  )
  const summary = { impacts: result.impacts, ...countsOf(result), owed: result.owed.length }
  return `${JSON.stringify({ language: speaker.language, findings, owed: result.owed, summary, compared: result.compared }, null, 2)}\n`
}
