import type { Count } from '../../domain/diligence/register.ts'
import { CROSSED, namesOfSplit } from '../../domain/diligence/evidence/group-codes.ts'
import { sameText } from '../../domain/typed/same-text.ts'
import { columns, readTable, type TableProblem } from '../../tables/read-table.ts'
import { isPossible } from '../../domain/diligence/evidence/interval.ts'
import { countByGroup, type Observation, type Run } from '../files/count.ts'
import { problem, type FormatReading, type ReadOptions } from './reading.ts'
import type { RegisterGaps } from '../../words/register-speaker.ts'

const YES = ['yes', 'true', '1', 'harmful']
const NO = ['no', 'false', '0', 'fine']
const MISSING = ['', 'missing', 'error']

/** By these columns the separator is known. */
const COLUMNS = ['group', 'when', 'harmful', 'of', 'missing', 'id']

type Row = Readonly<Record<string, string>>
type When = Run['when']

/**
 * Counts of a CSV file: either one row per group and run (`group,when,harmful,of,missing`), or one row per observation
 * (`group,when,harmful`, where harmful is yes, no or empty for a missing one; `id` where a question was asked more than
 * once). The column `group` may be called like `splitBy`. Without a column `when` all rows are of the run that was
 * asked for. Nothing is guessed: the separator is known by the columns, and a row that cannot be read
 * stops the import, as does a second row of counts for the same group and run: a copy is no second measurement.
 */
export function readCsv(bytes: Uint8Array, when: When, { splitBy }: ReadOptions): FormatReading {
  const split = splitBy === null ? [] : namesOfSplit(splitBy).map((name) => name.toLowerCase())
  const table = readTable(bytes, { known: columns([...COLUMNS, ...split]), needed: [] })
  if ('problem' in table) {
    if (table.problem === 'no_rows') return problem('nothing_observed')
    if (table.problem === 'unknown_columns') return problem('csv_columns', { missing: 'group, harmful' })
    return notCsv(table.problem, { names: table.names })
  }
  const isThere = split.length > 0 && split.every((name) => table.columns.includes(name))
  const group = isThere ? split : ['group']
  const needed = [...group, 'harmful'].filter((name) => !table.columns.includes(name))
  if (needed.length > 0) return problem('csv_columns', { missing: needed })
  const [uneven] = table.bad
  if (uneven !== undefined) return notCsv('cells', { ...uneven })
  if (table.stopped !== null)
    return notCsv(table.stopped.problem, { row: table.stopped.row, line: table.stopped.line })

  const read = table.rows.map(({ cells, line }) => readRow(trimmed(cells), group, when, line))
  const bad = read.find((each) => 'column' in each)
  if (bad && 'column' in bad) return problem('csv_row', { line: bad.line, column: bad.column })
  const good = read.filter((each): each is CountRow | ObservationRow => !('column' in each))
  if (good.length === 0) return problem('nothing_observed')
  const twice = rowTwice(good)
  if (twice !== null) return problem('row_twice', { line: twice })
  const runs = (['before', 'after'] as const).flatMap((each) => {
    const own = good.filter((row) => row.when === each)
    return own.length === 0 ? [] : [runOf(each, own)]
  })
  return { runs, notes: [], names: [], tool: null, model: null, ranOn: null, overrideReason: null }
}

interface CountRow {
  readonly line: number
  readonly when: When
  readonly key: string
  readonly count: Count
}

interface ObservationRow {
  readonly when: When
  /** The row names its question. */
  readonly isNamed: boolean
  readonly observation: Observation
}

interface BadRow {
  readonly line: number
  readonly column: string
}

/** What cannot be read as a table; `why` is a code, see `sayProblem`. */
function notCsv(why: TableProblem | 'cells', gaps: RegisterGaps): FormatReading {
  return problem('not_csv', { ...gaps, why })
}

function trimmed(cells: Row): Row {
  return Object.fromEntries(Object.entries(cells).map(([name, text]) => [name, text.trim()]))
}

function readRow(
  row: Row,
  group: readonly string[],
  asked: When,
  line: number,
): CountRow | ObservationRow | BadRow {
  const values = group.map((name) => sameText(row[name] ?? ''))
  const unsaid = group[values.indexOf('')]
  if (unsaid !== undefined) return { line, column: unsaid }
  const key = values.join(CROSSED)
  const when = row['when'] === undefined ? asked : row['when'].toLowerCase()
  if (when !== 'before' && when !== 'after') return { line, column: 'when' }
  if (row['of'] === undefined) {
    const state = stateOf(row['harmful'] ?? '')
    const id = row['id'] || `line ${line}`
    return state === null
      ? { line, column: 'harmful' }
      : { when, isNamed: Boolean(row['id']), observation: { key, id, state } }
  }
  const count = {
    harmful: whole(row['harmful']),
    of: whole(row['of']),
    missing: row['missing'] === undefined || row['missing'] === '' ? 0 : whole(row['missing']),
  }
  const wrong = (['harmful', 'of', 'missing'] as const).find((name) => Number.isNaN(count[name]))
  if (wrong) return { line, column: wrong }
  return isPossible(count) ? { line, when, key, count } : { line, column: 'harmful' }
}

function runOf(when: When, rows: readonly (CountRow | ObservationRow)[]): Run {
  const observations = rows.flatMap((row) => ('observation' in row ? [row.observation] : []))
  if (observations.length > 0) {
    const counted = countByGroup(observations)
    // Rows without a name cannot be told from rows that were pasted twice, so nobody can recount them.
    const isNamed = rows.every((row) => 'observation' in row && row.isNamed)
    return { when, ...counted, questions: isNamed ? counted.questions : null }
  }
  const groups = new Map<string, Count>()
  for (const row of rows) {
    if (!('count' in row)) continue
    groups.set(row.key, row.count)
  }
  return { when, groups, repeats: 1, asked: null, questions: null, copies: 0, trace: null }
}

function stateOf(value: string): Observation['state'] | null {
  const plain = value.toLowerCase()
  if (YES.includes(plain)) return 'harmful'
  if (NO.includes(plain)) return 'fine'
  return MISSING.includes(plain) ? 'missing' : null
}

/** The line of the first counts of a group and run that have a row already. */
function rowTwice(rows: readonly (CountRow | ObservationRow)[]): number | null {
  const known = new Set<string>()
  for (const row of rows) {
    if (!('count' in row)) continue
    const place = JSON.stringify([row.when, row.key])
    if (known.has(place)) return row.line
    known.add(place)
  }
  return null
}

/** NaN for what is no whole number from 0 up. */
function whole(text: string | undefined): number {
  return text !== undefined && /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN
}
