import { unzip, type ZipProblem } from '../../tables/unzip.ts'

/** A sheet of a spreadsheet as a table of separated values, so that there is one way to read tables. */
export interface Sheet {
  readonly name: string
  readonly csv: string
}

/** More than a register of impacts has, in bytes once unpacked. */
const MOST = 20_000_000

/**
 * The sheets of an `.xlsx` file that hold any text. The library is loaded only now. The archive is looked through
 * before it is handed over, so that a bomb is refused while it is small; formulas are not worked out, what the
 * spreadsheet last showed is read.
 */
export async function readSheets(
  bytes: Buffer,
): Promise<{ readonly sheets: readonly Sheet[] } | { readonly zip: ZipProblem } | null> {
  const whole = unzip(bytes, () => true, MOST)
  if ('zip' in whole) return whole
  const { default: readXlsx } = await import('read-excel-file/universal')
  try {
    const sheets = await readXlsx(new Blob([new Uint8Array(bytes)]), { trim: false })
    const told = sheets.map(({ sheet, data }) => ({ name: sheet, csv: csvOf(data) }))
    return { sheets: told.filter(({ csv }) => /[^",\r\n\s]/u.test(csv)) }
  } catch {
    return null
  }
}

function csvOf(rows: readonly (readonly unknown[])[]): string {
  return rows.map((row) => `${row.map((cell) => quoted(textOf(cell))).join(',')}\r\n`).join('')
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().replace('T00:00:00.000Z', '')
  return typeof cell === 'string' ? cell : String(cell as number | boolean)
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
