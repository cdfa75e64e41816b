import { existsSync, readFileSync, statSync } from 'node:fs'
import { importIncident, type RowResult } from '../actions/directory/import-incidents.ts'
import type { House } from '../actions/house.ts'
import { INCIDENT_COLUMNS } from '../domain/intake/incident.ts'
import { recordOf } from '../domain/record-of.ts'
import { composed } from '../domain/stream-safe.ts'
import { sameText } from '../domain/typed/same-text.ts'
import { say } from '../words/say.ts'
import { columns, readTable, type Place, type TableRow } from '../tables/read-table.ts'
import { en } from '../words/en/index.ts'
import { tableProblems, tableRows } from '../words/en/tables.ts'
import { EXIT, print, tell, UsageError, type Command, type ExitCode } from './command.ts'
import { progressBar } from './progress-bar.ts'
import { withHouse } from './with-house.ts'

/** What became of a file. Everything that is counted is stored, also when the import stopped. */
interface Counts {
  rows: number
  created: number
  updated: number
  unchanged: number
  /** Rows without any text, which spreadsheets leave behind. */
  empty: number
  refused: (Place & { reason: string })[]
  /** Columns that nothing is read from. */
  ignored: readonly string[]
  /** Where and why it stopped; without a row where nothing could be read at all. Null when it came to the end. */
  stopped: (Partial<Place> & { reason: string }) | null
}

export const importIncidents: Command = {
  name: 'import incidents',
  usage: 'import incidents FILE.csv [--json]',
  what: 'Make published incidents notifications; importing them again changes nothing.',
  async run(call) {
    const [file] = call.words
    if (file === undefined) throw new UsageError('Name the file with the incidents.')
    if (!existsSync(file) || !statSync(file).isFile()) throw new UsageError(`There is no file ${file}.`)
    const counts = await withHouse(call, (house) => importFile(house, file))
    if (call.json) print(JSON.stringify(counts))
    else report(counts)
    return exitOf(counts)
  },
}

function report(counts: Counts): void {
  const { refused, stopped, empty, ignored } = counts
  for (const { row, line, reason } of refused) tell(`Row ${row} (line ${line}): ${reason}`)
  if (ignored.length > 0) tell(`Nothing was taken from the columns: ${ignored.join(', ')}.`)
  if (stopped !== null) tell(`The import stopped: ${stopped.reason}.`)
  const left = empty > 0 ? ` ${empty} empty rows left out.` : ''
  print(
    `${counts.rows} rows: ${counts.created} new, ${counts.updated} changed, ${counts.unchanged} as before, ${refused.length} refused.${left}`,
  )
  if (stopped?.row !== undefined)
    print(
      `It stopped at row ${stopped.row} (line ${stopped.line}). Import the file again to go on from there.`,
    )
}

function exitOf({ stopped, refused }: Counts): ExitCode {
  if (stopped !== null) return stopped.row === undefined ? EXIT.usage : EXIT.failure
  return refused.length === 0 ? EXIT.ok : EXIT.findings
}

/** Rows in work at once: keeps the database busy while another row is being sealed. */
const AT_ONCE = 8

/** Imports every row of a file; the same file again changes nothing. */
export async function importFile(house: House, file: string): Promise<Counts> {
  const counts: Counts = {
    rows: 0,
    created: 0,
    updated: 0,
    unchanged: 0,
    empty: 0,
    refused: [],
    ignored: [],
    stopped: null,
  }
  const table = readTable(readFileSync(file), {
    known: columns(INCIDENT_COLUMNS),
    needed: INCIDENT_COLUMNS,
  })
  if ('problem' in table) {
    const names = table.names.join(', ')
    counts.stopped = { reason: say(tableProblems[table.problem], { names }) }
    return counts
  }
  counts.empty = table.empty
  const isColumn = columns(INCIDENT_COLUMNS)
  counts.ignored = table.columns.filter((name) => isColumn(name) === null)
  for (const { found, wanted, ...place } of table.bad) {
    counts.rows += 1
    counts.refused.push({ ...place, reason: say(tableRows.cells, { found, wanted }) })
  }
  await importRows(house, onceEach(table.rows, counts), counts)
  if (counts.stopped === null && table.stopped !== null) {
    const { row, line, problem } = table.stopped
    counts.stopped = { row, line, reason: say(tableProblems[problem], { row, line }) }
  }
  counts.refused.sort((one, other) => one.row - other.row)
  return counts
}

/**
 * Each incident once: the same row again is as before, and another row with the id of an earlier one is refused. Taken
 * one after the other, both would change the case with every import of the same file.
 */
function onceEach(rows: readonly TableRow[], counts: Counts): TableRow[] {
  const seen = new Map<string, { readonly row: number; readonly text: string }>()
  return rows.filter(({ row, line, cells }) => {
    const id = sameText(cells['aiaaic_id'] ?? '')
    const text = composed(JSON.stringify(INCIDENT_COLUMNS.map((name) => cells[name])))
    const before = id === '' ? undefined : seen.get(id)
    if (before === undefined) {
      seen.set(id, { row, text })
      return true
    }
    counts.rows += 1
    if (before.text === text) counts.unchanged += 1
    else counts.refused.push({ row, line, reason: say(tableRows.sameId, { row: before.row }) })
    return false
  })
}

/** Takes the rows in their order; stops at the first that fails, and counts what is stored by then. */
async function importRows(house: House, rows: readonly TableRow[], counts: Counts): Promise<void> {
  const bar = progressBar('rows')
  for (let at = 0; at < rows.length && counts.stopped === null; at += AT_ONCE) {
    const batch = rows.slice(at, at + AT_ONCE)
    const results = await Promise.allSettled(
      batch.map(({ cells }) =>
        importIncident(
          house,
          recordOf(INCIDENT_COLUMNS, (name) => cells[name] ?? ''),
          en.incident.labels,
        ),
      ),
    )
    for (const [index, result] of results.entries()) {
      const { row = 0, line = 0 } = batch[index] ?? {}
      if (result.status === 'fulfilled') note(counts, { row, line }, result.value)
      else
        counts.stopped ??= {
          row,
          line,
          reason: `row ${row} (line ${line}) failed: ${messageOf(result.reason)}`,
        }
    }
    bar.show(counts.rows)
  }
  bar.end()
}

function note(counts: Counts, place: Place, result: RowResult): void {
  counts.rows += 1
  if (typeof result === 'string') counts[result] += 1
  else counts.refused.push({ ...place, reason: say(en.incident.problems[result.problem], { ...result }) })
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
