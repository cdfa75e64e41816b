import { looseDirectorySchema, type RawEntry } from '../domain/bodies/directory-file.ts'
import { columnOfListing, listingOfRow, NEEDED_COLUMNS } from '../domain/bodies/listing-row.ts'
import { decode } from './decode.ts'
import { readTable, type NoTable, type TableRow } from './read-table.ts'

/** A file with bodies and what is paid for them. */
export interface RawDirectory {
  readonly listings: readonly RawEntry[]
  readonly fundings: readonly RawEntry[]
  /** Rows that have more or fewer cells than the header. */
  readonly bad: readonly {
    readonly row: number
    readonly line: number
    readonly found: number
    readonly wanted: number
  }[]
  /** Columns that nothing is read from. */
  readonly ignored: readonly string[]
  /** Where a table could be read no further. */
  readonly stopped: {
    readonly row: number
    readonly line: number
    readonly problem: NoTable['problem']
  } | null
}

/** Why a file cannot be read at all: it is no table of bodies, or no JSON of the form that an export writes. */
export type NoDirectory =
  NoTable | { readonly problem: 'not_json' | 'not_a_directory'; readonly names: readonly string[] }

/** Reads a file of bodies: JSON as an export writes it, or a table. Which of both is seen by how it begins. */
export function readDirectory(bytes: Uint8Array): RawDirectory | NoDirectory {
  const decoded = decode(bytes)
  if ('noText' in decoded) return { problem: decoded.noText, names: [] }
  return /^\s*[[{]/u.test(decoded.text) ? readJson(decoded.text) : readRows(bytes)
}

function readJson(text: string): RawDirectory | NoDirectory {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { problem: 'not_json', names: [] }
  }
  const file = looseDirectorySchema.safeParse(value)
  if (!file.success) return { problem: 'not_a_directory', names: [] }
  const entries = (list: readonly unknown[]) =>
    list.map((raw, index) => ({ row: index + 1, line: null, raw }))
  const { listings, fundings } = file.data
  return { listings: entries(listings), fundings: entries(fundings), bad: [], ignored: [], stopped: null }
}

function readRows(bytes: Uint8Array): RawDirectory | NoDirectory {
  const table = readTable(bytes, { known: columnOfListing, needed: NEEDED_COLUMNS })
  if ('problem' in table) return table
  return {
    listings: table.rows.map(({ row, line, cells }: TableRow) => ({ row, line, raw: listingOfRow(cells) })),
    fundings: [],
    bad: table.bad,
    ignored: table.columns.filter((name) => columnOfListing(name) === null),
    stopped: table.stopped,
  }
}
