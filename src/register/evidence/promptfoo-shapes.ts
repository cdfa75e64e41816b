import { columns, readTable } from '../../tables/read-table.ts'
import { isThing, type Thing } from '../files/thing.ts'
import { readJson } from './read-json.ts'
import { problem, type EvidenceProblem } from './reading.ts'

type Shaped = { readonly output: unknown } | { problems: readonly EvidenceProblem[] }

/**
 * What promptfoo writes, in the shape of `eval -o run.json`; null when it is not of promptfoo. The Node API gives the
 * inner object alone (`evaluate()`), or its record of the run, whose results are a list.
 */
export function promptfooIn(json: unknown): { readonly output: unknown } | null {
  if (!isThing(json) || !Object.hasOwn(json, 'results')) return null
  const { results } = json
  if (isThing(results) && Object.hasOwn(results, 'results')) return { output: json }
  if (!Array.isArray(results)) return null
  const isOurs = results.length === 0 ? Object.hasOwn(json, 'version') : results.every(isResult)
  if (!isOurs) return null
  const { version = 3, timestamp = null } = json
  return { output: { ...json, results: { version, timestamp, results } } }
}

/** One result a line, as `eval -o run.jsonl` writes it; null when the first line is none. */
export function promptfooInLines(text: string): Shaped | null {
  const lines = text.split(/\r?\n/u).map((line, index) => ({ line, number: index + 1 }))
  const told = lines.filter(({ line }) => line.trim() !== '')
  const [first] = told
  if (first === undefined || !isResult(readJson(first.line))) return null
  const results: unknown[] = []
  for (const { line, number } of told) {
    const result = readJson(line)
    if (!isResult(result)) return problem('jsonl_line', { line: number })
    results.push(result)
  }
  return { output: { results: { version: 3, results } } }
}

/** Columns behind each answer, by which a table of promptfoo is known. */
const BEHIND = ['status', 'score', 'named scores', 'grader reason', 'comment']
/** Older tables have the verdict in front of the answer. */
const IN_FRONT = /^\[(?<status>PASS|FAIL|ERROR)\]/u
/** Seen at a glance, so that other tables are not read twice. */
const LIKE_OURS = /Status|\[(?:PASS|FAIL|ERROR)\]/iu
const REASONS: Readonly<Record<string, number>> = { PASS: 0, FAIL: 1, ERROR: 2 }

/**
 * A table as `eval -o run.csv` writes it: variables, the answer, its verdict; null when it is another table. With
 * several prompts or metrics side by side it does not say enough.
 */
export function promptfooInTable(bytes: Uint8Array): Shaped | null {
  if (!LIKE_OURS.test(Buffer.from(bytes).toString('latin1'))) return null
  const table = readTable(bytes, { known: columns(BEHIND), needed: [] })
  if ('problem' in table)
    return table.problem === 'doubled_columns' &&
      table.names.some((name) => BEHIND.includes(name.toLowerCase()))
      ? problem('promptfoo_side_by_side')
      : oldTable(bytes)
  if (!['status', 'score', 'grader reason'].every((name) => table.columns.includes(name)))
    return oldTable(bytes)
  const [uneven] = table.bad
  if (uneven !== undefined) return problem('table_row', { ...uneven })
  if (table.stopped !== null)
    return problem('table_row', { row: table.stopped.row, line: table.stopped.line })
  if (table.columns.filter((name) => name.startsWith('Metric: ')).length > 1)
    return problem('promptfoo_metrics')
  const answer = table.columns.indexOf('status') - 1
  const results = table.rows.map(({ cells }) => resultOf(table.columns, answer, cells, cells['status'] ?? ''))
  return shapedRows(results)
}

function oldTable(bytes: Uint8Array): Shaped | null {
  const table = readTable(bytes, { known: (column) => column, needed: [] })
  if ('problem' in table || table.rows.length === 0) return null
  const answers = table.columns.flatMap((name, index) =>
    table.rows.every(({ cells }) => IN_FRONT.test(cells[name] ?? '')) ? [index] : [],
  )
  const [answer, other] = answers
  if (answer === undefined) return null
  if (other !== undefined) return problem('promptfoo_side_by_side')
  const [uneven] = table.bad
  if (uneven !== undefined) return problem('table_row', { ...uneven })
  const name = table.columns[answer] ?? ''
  return shapedRows(
    table.rows.map(({ cells }) =>
      resultOf(table.columns, answer, cells, IN_FRONT.exec(cells[name] ?? '')?.groups?.['status'] ?? ''),
    ),
  )
}

function shapedRows(results: readonly (Thing | null)[]): Shaped {
  const wrong = results.indexOf(null)
  return wrong < 0
    ? { output: { results: { version: 3, results } } }
    : problem('promptfoo_status', { row: wrong + 1 })
}

/** Null where the verdict is none that promptfoo writes. */
function resultOf(
  names: readonly string[],
  answer: number,
  cells: Readonly<Record<string, string>>,
  status: string,
): Thing | null {
  const failureReason = REASONS[status]
  if (failureReason === undefined) return null
  const some = (chosen: readonly string[]) =>
    Object.fromEntries(chosen.map((name) => [name, cells[name] ?? '']).filter(([, text]) => text !== ''))
  const behind = names
    .slice(answer + 1)
    .filter((name) => !BEHIND.includes(name) && !name.startsWith('Metric: '))
  return {
    vars: some(names.slice(0, answer).filter((name) => name !== 'Description')),
    metadata: some(behind),
    success: status === 'PASS',
    failureReason,
  }
}

function isResult(value: unknown): boolean {
  return (
    isThing(value) &&
    typeof value['success'] === 'boolean' &&
    ['testCase', 'vars', 'provider', 'promptIdx', 'gradingResult'].some((name) => Object.hasOwn(value, name))
  )
}
