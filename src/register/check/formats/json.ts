import { fixOf, sentenceOf, wordsOf } from '../rule-words.ts'
import { byFile, countsOf, type CheckResult } from './result.ts'

/** The check for machines. Keys are stable; new ones may be added. */
export function jsonText(result: CheckResult): string {
  const findings = byFile(result.problems).flatMap(([, problems]) =>
    problems.map((each) => ({
      rule: each.rule,
      level: each.level,
      file: `${result.folder}/${each.file}`,
      line: each.place?.line ?? null,
      column: each.place?.column ?? null,
      entry: each.entry,
      at: each.at,
      title: wordsOf(each.rule).title,
      message: sentenceOf(each),
      fix: fixOf(each),
      gaps: each.gaps,
    })),
  )
  const summary = { impacts: result.impacts, ...countsOf(result), owed: result.owed.length }
  return `${JSON.stringify({ findings, owed: result.owed, summary }, null, 2)}\n`
}
