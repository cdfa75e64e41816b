import { CsvError, parse } from 'csv-parse/sync'
import { isBlank } from '../domain/blank.ts'
import { sameText } from '../domain/typed/same-text.ts'
import { decode, type NoText } from './decode.ts'

/** Why a table, or what is left of it, cannot be read. Words for each are in `words/en/tables.ts`. */
export type TableProblem =
  | NoText
  | 'no_rows'
  | 'unknown_columns'
  | 'missing_columns'
  | 'doubled_columns'
  | 'unnamed_columns'
  | 'quote_open'
  | 'quote_stray'

/** Where something stands: rows below the header from 1, without the empty ones; lines of the file from 1. */
export interface Place {
  readonly row: number
  readonly line: number
}

export interface TableRow extends Place {
  /** By the names that the reader gave the columns. */
  readonly cells: Readonly<Record<string, string>>
}

/** A row with more or fewer cells than the header: which of them are where is anybody's guess. */
export interface BadRow extends Place {
  readonly found: number
  readonly wanted: number
}

export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
  readonly bad: readonly BadRow[]
  /** Rows without any text, as spreadsheets leave them behind. */
  readonly empty: number
  /** Where reading stopped; every row before it is whole. */
  readonly stopped: (Place & { readonly problem: 'quote_open' | 'quote_stray' }) | null
}

export interface NoTable {
  readonly problem: TableProblem
  /** What the sentence names: columns, or the first line. */
  readonly names: readonly string[]
}

export interface Wanted {
  /**
   * The name that the reader gives a column; null for one that nobody asked for, which keeps its own. By it the separator
   * is known.
   */
  readonly known: (column: string) => string | null
  /** Columns without which there is nothing to read. */
  readonly needed: readonly string[]
}

/** The same name for a column, however it is written; `known` is asked with it. */
function columnName(written: string): string {
  return sameText(written).toLowerCase()
}

/** Knows columns by these names. */
export function columns(names: readonly string[]): Wanted['known'] {
  const all = new Set(names)
  return (column) => (all.has(column) ? column : null)
}

export const SEPARATORS = [',', ';', '\t', '|'] as const
/** How spreadsheets write which separator a file has. */
const SEP_LINE = /^"?sep=(.)"?(?:\r\n|\r|\n|$)/iu
/** The separator is tried on this many characters, and not on a whole file once for each sign. */
const LONGEST_HEAD = 20_000
const LINE_ENDS = ['\r\n', '\n', '\r']
const LINE_END = /\r\n|\r|\n/g

/**
 * A table of separated values, read strictly: nothing is guessed, shifted, doubled or dropped without a word. The
 * separator is the one that its `sep=` line names, else the one with which the first line has most known columns.
 */
export function readTable(bytes: Uint8Array, wanted: Wanted): Table | NoTable {
  const decoded = decode(bytes)
  if ('noText' in decoded) return { problem: decoded.noText, names: [] }
  const said = SEP_LINE.exec(decoded.text)
  const text = said === null ? decoded.text : decoded.text.slice(said[0].length)
  if (isBlank(text)) return { problem: 'no_rows', names: [] }
  const candidates = said?.[1] === undefined ? SEPARATORS : [said[1]]
  const heads = candidates.map((separator) => ({ separator, names: headOf(text, separator) }))
  const best = heads
    .map((head) => ({
      ...head,
      score: head.names.filter((name) => wanted.known(columnName(name)) !== null).length,
    }))
    .toSorted((a, b) => b.score - a.score || b.names.length - a.names.length)[0]
  if (best === undefined || best.score === 0) return { problem: 'unknown_columns', names: best?.names ?? [] }
  const names = best.names.map((name) => wanted.known(columnName(name)) ?? name)
  const wrong = wrongColumns(names, wanted.needed)
  return wrong ?? rowsOf(text, best.separator, names, said === null ? 0 : 1)
}

/** The names in the first record; none where it cannot be read with this separator. */
function headOf(text: string, separator: string): string[] {
  const [head = []] = recordsOf(text.slice(0, LONGEST_HEAD), separator, 1).records
  return head.map(sameText)
}

function wrongColumns(names: readonly string[], needed: readonly string[]): NoTable | null {
  const named = names.filter((name) => name !== '')
  const all = named.map(columnName)
  const doubled = [...new Set(named.filter((_, index) => all.indexOf(all[index] ?? '') !== index))]
  if (doubled.length > 0) return { problem: 'doubled_columns', names: doubled }
  const missing = needed.filter((name) => !names.includes(name))
  return missing.length > 0 ? { problem: 'missing_columns', names: missing } : null
}

function rowsOf(
  text: string,
  separator: string,
  names: readonly string[],
  linesBefore: number,
): Table | NoTable {
  const { records, lines, stopped } = recordsOf(text, separator)
  const rows: TableRow[] = []
  const bad: BadRow[] = []
  let empty = 0
  let row = 0
  for (const [index, record] of records.entries()) {
    if (index === 0) continue
    if (record.every((cell) => isBlank(cell))) {
      empty += 1
      continue
    }
    row += 1
    const place = { row, line: (lines[index] ?? 0) + linesBefore }
    if (record.length !== names.length) bad.push({ ...place, found: record.length, wanted: names.length })
    else if (names.some((name, at) => name === '' && !isBlank(record[at] ?? '')))
      return { problem: 'unnamed_columns', names: [String(place.line)] }
    else rows.push({ ...place, cells: cellsOf(names, record) })
  }
  const end = stopped && { problem: stopped.problem, row: row + 1, line: stopped.line + linesBefore }
  return rows.length + bad.length === 0 && end === null
    ? { problem: 'no_rows', names: [] }
    : { columns: names.filter((name) => name !== ''), rows, bad, empty, stopped: end }
}

function cellsOf(names: readonly string[], record: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.flatMap((name, at) => (name === '' ? [] : [[name, record[at] ?? '']])))
}

interface Records {
  readonly records: readonly (readonly string[])[]
  /** In which line each of them begins. */
  readonly lines: readonly number[]
  readonly stopped: { readonly problem: 'quote_open' | 'quote_stray'; readonly line: number } | null
}

/**
 * Every record up to the first that cannot be read. Lines are counted here: inside quotation marks the library counts
 * `\r\n` twice.
 */
function recordsOf(text: string, separator: string, most?: number): Records {
  const bytes = Buffer.from(text)
  const records: (readonly string[])[] = []
  const lines: number[] = []
  let line = 1
  let from = 0
  try {
    parse(bytes, {
      delimiter: separator,
      record_delimiter: LINE_ENDS,
      relax_column_count: true,
      ...(most === undefined ? {} : { to: most }),
      on_record: (record: string[], { bytes: to }) => {
        records.push(record)
        lines.push(line)
        line += bytes.toString('utf8', from, to).match(LINE_END)?.length ?? 0
        from = to
        return null
      },
    })
    return { records, lines, stopped: null }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const problem = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quote_open' : 'quote_stray'
    return { records, lines, stopped: { problem, line } }
  }
}
