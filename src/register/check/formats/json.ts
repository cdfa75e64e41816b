import { fixOf, sentenceOf, wordsOf } from '../rule-words.ts'
import type { Problem } from '../../files/problem.ts'
import { byFile, countsOf, leftOut, shownOf, toDoOf, type CheckResult } from './result.ts'
import type { RegisterSpeaker } from '../../../words/register-speaker.ts'

/** The check for machines. Keys are stable; new ones may be added. */
export function jsonText(speaker: RegisterSpeaker, result: CheckResult): string {
  const listed = byFile(shownOf(result)).flatMap(([, problems]) => problems)
  const places = new Map(listed.map((each, index) => [each, index]))
  const findings = listed.map((each) => ({
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
    gaps: joined(each.gaps),
    ...(each.errorFrom === undefined ? {} : { errorFrom: each.errorFrom }),
  }))
  const groups = toDoOf(result).map(({ rule, level, findings: found }) => ({
    rule,
    level,
    title: wordsOf(speaker, rule).title,
    count: found.length,
    /** Numbers of the findings in the list, from 0, the gravest first. */
    findings: found.map((each) => places.get(each)),
  }))
  const summary = {
    impacts: result.impacts,
    ...countsOf(result),
    owed: result.owed.length,
    leftOut: leftOut(result),
  }
  return `${JSON.stringify({ language: speaker.language, findings, groups, owed: result.owed, summary, compared: result.compared }, null, 2)}\n`
}

/** Lists as one text, in every language the same. */
function joined(gaps: Problem['gaps']): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    Object.entries(gaps).map(([gap, value]) => [gap, typeof value === 'object' ? value.join(', ') : value]),
  )
}
