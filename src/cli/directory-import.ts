import { existsSync, readFileSync, statSync } from 'node:fs'
import { importBodies, type RefusedRow } from '../actions/bodies/import-bodies.ts'
import { readDirectory } from '../tables/read-directory.ts'
import { directory as words } from '../words/en/directory.ts'
import { problems } from '../words/en/problems.ts'
import { tableProblems, tableRows } from '../words/en/tables.ts'
import { say } from '../words/say.ts'
import { EXIT, print, tell, UsageError, type Command } from './command.ts'
import { progressBar } from './progress-bar.ts'
import { withHouse } from './with-house.ts'

export const directoryImport: Command = {
  name: 'directory import',
  usage: 'directory import FILE.json|FILE.csv [--json]',
  what: 'Take over bodies that help from a file; the same file again changes nothing.',
  async run(call) {
    const [file] = call.words
    if (file === undefined) throw new UsageError('Name the file with the bodies.')
    if (!existsSync(file) || !statSync(file).isFile()) throw new UsageError(`There is no file ${file}.`)
    const read = readDirectory(readFileSync(file))
    if ('problem' in read) {
      const sentence =
        read.problem === 'not_json' || read.problem === 'not_a_directory'
          ? words[read.problem]
          : tableProblems[read.problem]
      throw new UsageError(say(words.cannotRead, { why: say(sentence, { names: read.names.join(', ') }) }))
    }
    const bar = progressBar('rows')
    const done = await withHouse(call, (house) => importBodies(house, 'machine', read, bar.show))
    bar.end()
    const refused = [
      ...read.bad.map(({ row, line, found, wanted }) => ({
        row,
        line,
        id: '',
        reason: say(tableRows.cells, { found, wanted }),
      })),
      ...done.refused.map((each) => ({
        row: each.row,
        line: each.line,
        id: each.id,
        reason: reasonOf(each),
      })),
    ].toSorted((one, other) => one.row - other.row)
    const stopped =
      read.stopped &&
      say(tableProblems[read.stopped.problem], { row: read.stopped.row, line: read.stopped.line })
    const counts = { ...done, rows: done.rows + read.bad.length, refused, ignored: read.ignored, stopped }
    if (call.json) print(JSON.stringify(counts))
    else report(counts)
    return stopped !== null ? EXIT.failure : refused.length > 0 ? EXIT.findings : EXIT.ok
  },
}

function reasonOf({ why }: RefusedRow): string {
  if (typeof why === 'string') return words.cannotTake[why]
  return why
    .map(({ field, problem, length }) => `${field}: ${say(problems[problem], { ...length })}`)
    .join(' ')
}

interface Reported {
  readonly rows: number
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly refused: readonly {
    readonly row: number
    readonly line: number | null
    readonly id: string
    readonly reason: string
  }[]
  readonly ignored: readonly string[]
  readonly stopped: string | null
}

function report({ rows, created, updated, unchanged, refused, ignored, stopped }: Reported): void {
  for (const { row, line, id, reason } of refused)
    tell(`Row ${row}${line === null ? '' : ` (line ${line})`}${id === '' ? '' : ` ${id}`}: ${reason}`)
  if (ignored.length > 0) tell(`Nothing was taken from the columns: ${ignored.join(', ')}.`)
  if (stopped !== null) tell(`The import stopped: ${stopped}.`)
  print(
    `${rows} rows: ${created} new, ${updated} changed, ${unchanged} as before, ${refused.length} refused.`,
  )
}
