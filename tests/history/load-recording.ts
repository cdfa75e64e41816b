import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type pg from 'pg'
import type { LedgerReport } from '../../src/actions/ledger/verify-ledger.ts'
import type { ClockVerb } from '../../src/domain/case/clocks.ts'
import type { Calendar } from '../../src/domain/time/calendar.ts'
import type { Instant } from '../../src/domain/time/instant.ts'
import type { Picture } from './picture.ts'

/** A row as it was recorded: the table, and its values as PostgreSQL's own JSON. */
export interface RecordedRow {
  readonly table: string
  readonly row: Readonly<Record<string, unknown>>
}

/** A case right after an event whose meaning depends on a rule. */
export interface RecordedTurn {
  readonly caseId: string
  /** How many events had happened, that one included. */
  readonly events: number
  /** What the rules made of it. */
  readonly turns: readonly string[]
  readonly case: Picture['case']
}

/** A clock as release 0.1.0 had it: one for each time that was promised. */
export interface WakeUp {
  readonly verb: ClockVerb
  readonly subject: string
  readonly at: Instant
}

/** A case as the release that recorded it saw it. */
export interface RecordedPicture extends Omit<Picture, 'clocks'> {
  /** What the story is about, to name it when it does not fit. */
  readonly what: string
  readonly wakeUps: readonly WakeUp[]
}

/** A case as a release from 0.2.0 on saw it. */
export interface ReleasedPicture extends Picture {
  readonly what: string
}

/** A case that was erased before the house was recorded. */
export interface RecordedErasing {
  readonly what: string
  readonly caseId: string
  readonly receipt: string | null
  readonly because: string
  readonly day: string
  readonly why: { readonly reasons: string; readonly open: readonly string[] } | null
}

/** A receipt, and the case that it opens or opened. */
interface RecordedReceipt {
  readonly caseId: string
  readonly receipt: string
}

/** What stands beside the rows of a recording; of release 0.1.0, where nothing else is said. */
export interface Recording<P = RecordedPicture> {
  readonly pictures: readonly P[]
  readonly turns: readonly RecordedTurn[]
  /** Sums of `queue_count` by queue; queues that count nothing are left out. */
  readonly totals: Readonly<Record<string, number>>
  /** The calendar by which the recorded house counted its days. */
  readonly calendar: Calendar
  readonly receipts: readonly RecordedReceipt[]
  readonly ledger: LedgerReport
}

/** What a release from 0.2.0 on recorded beside that. */
export interface Released extends Recording<ReleasedPicture> {
  /** Receipts that another one took the place of. */
  readonly replaced: readonly RecordedReceipt[]
  readonly erased: readonly RecordedErasing[]
  /** Lines of `amends ledger anchor`. */
  readonly anchors: string
}

/** Rows that one statement brings in: few round trips, and no statement that the server finds too long. */
const AT_ONCE = 500

/** Reads the rows of a recording, in the order in which they can be brought in. */
export function readRows(folder: string): RecordedRow[] {
  return readLines(unzipped(folder, 'rows.jsonl.gz'))
}

/** Reads what the recording of release 0.1.0 says of its rows. */
export function readRecording(folder: string): Recording {
  return readBeside<RecordedPicture>(folder, readFileSync(join(folder, 'pictures.jsonl'), 'utf8'))
}

/** Reads what the recording of a release from 0.2.0 on says of its rows. */
export function readReleased(folder: string): Released {
  return {
    ...readBeside<ReleasedPicture>(folder, unzipped(folder, 'pictures.jsonl.gz')),
    replaced: readJson(folder, 'replaced.json'),
    erased: readJson(folder, 'erased.json'),
    anchors: readFileSync(join(folder, 'anchors.jsonl'), 'utf8'),
  }
}

function readBeside<P extends object>(folder: string, pictures: string): Recording<P> {
  const lines = readLines<P | Pick<Recording, 'totals' | 'calendar'>>(pictures)
  const sums = lines.find((line) => 'totals' in line)
  if (!sums) throw new Error(`The recording in ${folder} has no line of totals.`)
  return {
    pictures: lines.filter((line): line is P => 'caseId' in line),
    turns: readLines(unzipped(folder, 'turns.jsonl.gz')),
    totals: sums.totals,
    calendar: sums.calendar,
    receipts: readJson(folder, 'receipts.json'),
    ledger: readJson(folder, 'ledger.json'),
  }
}

/**
 * Brings the rows of a recording into a database that has exactly the schema it was recorded with and no rows of its
 * own. Rows are only inserted, so the ledger's guard against changes stays in force. Jobs are brought in where the
 * tables of the queue are there, else left out; a migration that is on record already stays as it is.
 *
 * @returns how many rows each table got
 */
export async function loadRecording(
  client: Pick<pg.Pool, 'query'> | Pick<pg.ClientBase, 'query'>,
  folder: string,
): Promise<ReadonlyMap<string, number>> {
  const loaded = new Map<string, number>()
  for (const [table, rows] of Map.groupBy(readRows(folder), (each) => each.table)) {
    const there = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [
      table,
    ])
    if (there.rows[0]?.there !== true) {
      if (table.startsWith('jobs.')) continue
      throw new Error(`The recording has rows for ${table}, and the database has no such table.`)
    }
    const made = await columnsMadeOf(client, table)
    const names = Object.keys(rows[0]?.row ?? {}).filter((name) => !made.has(name))
    for (let start = 0; start < rows.length; start += AT_ONCE) {
      const some = rows.slice(start, start + AT_ONCE).map(({ row }) => row)
      const { rowCount } = await client.query(insertion(table, names), [JSON.stringify(some)])
      loaded.set(table, (loaded.get(table) ?? 0) + (rowCount ?? 0))
    }
  }
  return loaded
}

/** Every row of a table has the same columns. PostgreSQL reads back what it wrote, bytes and moments included. */
function insertion(table: string, names: readonly string[]): string {
  const name = table.split('.').map(quoted).join('.')
  const columns = names.map(quoted).join(', ')
  const kept = table === 'migration' ? 'on conflict do nothing' : ''
  return `insert into ${name} (${columns})
    overriding system value select ${columns} from jsonb_populate_recordset(null::${name}, $1::jsonb) ${kept}`
}

/** Columns that PostgreSQL makes of others; nobody brings them in. */
async function columnsMadeOf(
  client: Parameters<typeof loadRecording>[0],
  table: string,
): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ name: string }>(
    "select attname as name from pg_attribute where attrelid = $1::regclass and attgenerated <> ''",
    [table],
  )
  return new Set(rows.map(({ name }) => name))
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

function unzipped(folder: string, name: string): string {
  return gunzipSync(readFileSync(join(folder, name))).toString('utf8')
}

function readLines<T = RecordedRow>(text: string): T[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as T)
}

function readJson<T>(folder: string, name: string): T {
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as T
}
