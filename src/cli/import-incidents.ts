import { createReadStream, existsSync, statSync } from 'node:fs'
import { parse } from 'csv-parse'
import { z } from 'zod'
import { importIncident, type RowResult } from '../actions/directory/import-incidents.ts'
import type { House } from '../actions/house.ts'
import { INCIDENT_COLUMNS, type IncidentRow } from '../domain/intake/incident.ts'
import { en } from '../words/en/index.ts'
import { EXIT, print, tell, UsageError, type Command } from './command.ts'
import { progressBar } from './progress-bar.ts'
import { withHouse } from './with-house.ts'

interface Counts {
  rows: number
  created: number
  updated: number
  unchanged: number
  refused: { row: number; reason: string }[]
}

const rowShape = z.object(
  Object.fromEntries(INCIDENT_COLUMNS.map((name) => [name, z.string()])) as Record<
    keyof IncidentRow,
    z.ZodString
  >,
)

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
    else {
      for (const { row, reason } of counts.refused) tell(`Row ${row}: ${reason}`)
      print(
        `${counts.rows} rows: ${counts.created} new, ${counts.updated} changed, ${counts.unchanged} as before, ${counts.refused.length} refused.`,
      )
    }
    return counts.refused.length === 0 ? EXIT.ok : EXIT.findings
  },
}

/** Rows in work at once: keeps the database busy while another row is being sealed. */
const AT_ONCE = 8

/** Imports every row of a file; the same file again changes nothing. */
export async function importFile(house: House, file: string): Promise<Counts> {
  const counts: Counts = { rows: 0, created: 0, updated: 0, unchanged: 0, refused: [] }
  const bar = progressBar('rows')
  let batch: { readonly number: number; readonly row: IncidentRow }[] = []
  const finish = async () => {
    const results = await Promise.all(batch.map(({ row }) => importIncident(house, row, en.incident.labels)))
    results.forEach((result, index) => note(counts, batch[index]?.number ?? 0, result))
    batch = []
    bar.show(counts.rows)
  }
  for await (const record of readRows(file)) {
    counts.rows += 1
    const row = rowShape.safeParse(record)
    if (!row.success) {
      counts.refused.push({ row: counts.rows, reason: en.incident.problems.columns })
      continue
    }
    // The same incident twice in one file: the second is compared with what the first left.
    const twice = batch.some((each) => each.row.aiaaic_id.trim() === row.data.aiaaic_id.trim())
    if (twice || batch.length === AT_ONCE) await finish()
    batch.push({ number: counts.rows, row: row.data })
  }
  await finish()
  bar.end()
  counts.refused.sort((one, other) => one.row - other.row)
  return counts
}

/** Rows by column name. Throws a sentence when the first line is not the one of such a file. */
function readRows(file: string): AsyncIterable<unknown> {
  return createReadStream(file).pipe(
    parse({
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      columns: (header: string[]) => {
        const missing = INCIDENT_COLUMNS.filter((name) => !header.includes(name))
        if (missing.length > 0)
          throw new UsageError(`The first line of ${file} lacks the columns: ${missing.join(', ')}.`)
        return header
      },
    }),
  ) as AsyncIterable<unknown>
}

function note(counts: Counts, row: number, result: RowResult): void {
  if (typeof result === 'string') counts[result] += 1
  else counts.refused.push({ row, reason: en.incident.problems[result.problem] })
}
