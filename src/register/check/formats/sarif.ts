import { sha256 } from '../../files/hash.ts'
import { fixOf, sentenceOf, wordsOf } from '../rule-words.ts'
import { byFile, countsOf, leftOut, shownOf, type CheckResult } from './result.ts'
import type { RegisterSpeaker } from '../../../words/register-speaker.ts'

interface Row {
  readonly ruleId: string
  readonly level: 'error' | 'warning' | 'note'
  readonly text: string
  readonly uri: string
  readonly line: number | null
  readonly column: number | null
}

/** SARIF 2.1.0, so that a forge shows every finding at its line. */
export function sarifText(speaker: RegisterSpeaker, result: CheckResult, version: string): string {
  const rows = rowsOf(speaker, result)
  const ids = [...new Set(rows.map(({ ruleId }) => ruleId))].sort()
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'amends-register', version, rules: ids.map((id) => ruleOf(speaker, result, id)) },
        },
        language: speaker.language,
        properties: { counted: countsOf(result), leftOut: leftOut(result) },
        originalUriBaseIds: { ROOT: { description: { text: 'The top of the repository.' } } },
        results: rows.map((row) => ({
          ruleId: row.ruleId,
          ruleIndex: ids.indexOf(row.ruleId),
          level: row.level,
          message: { text: row.text },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: encodeURI(row.uri), uriBaseId: 'ROOT' },
                ...(row.line === null
                  ? {}
                  : { region: { startLine: row.line, startColumn: row.column ?? 1 } }),
              },
            },
          ],
          // Stays the same when lines move.
          partialFingerprints: { 'finding/v1': sha256(`${row.ruleId}\0${row.uri}\0${row.text}`) },
        })),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function rowsOf(speaker: RegisterSpeaker, result: CheckResult): Row[] {
  const { check } = speaker.w.commands
  return [
    ...byFile(shownOf(result)).flatMap(([file, problems]) =>
      problems.map((each) => ({
        ruleId: each.rule,
        level: each.level,
        text: `${sentenceOf(speaker, each)} ${fixOf(speaker, each)}`.trim(),
        uri: `${result.folder}/${file}`,
        line: each.place?.line ?? null,
        column: each.place?.column ?? null,
      })),
    ),
    ...result.owed.map(({ sentence, now }) => ({
      ruleId: 'OWED',
      level: now ? ('error' as const) : ('warning' as const),
      text: `${sentence} ${check.owedFix}`,
      uri: `${result.folder}/register.yaml`,
      line: null,
      column: null,
    })),
  ]
}

/** A rule with the way out, and where there is more: on the pages that the team publishes, else on a terminal. */
function ruleOf(speaker: RegisterSpeaker, { rulePages }: CheckResult, id: string) {
  const { check, explain } = speaker.w.commands
  if (id === 'OWED') return { id, shortDescription: { text: check.owedTitle }, help: { text: check.owedFix } }
  const { title, fix } = wordsOf(speaker, id)
  const wayOut = fix.replace(/\{\w+\}/g, '…')
  return {
    id,
    shortDescription: { text: title },
    help: { text: `${wayOut} ${speaker.say(explain.more, { rule: id })}`.trimStart() },
    ...(rulePages === null ? {} : { helpUri: new URL(`#${id}`, rulePages).href }),
  }
}
