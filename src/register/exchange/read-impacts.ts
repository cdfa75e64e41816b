import { decode, type NoText } from '../../tables/decode.ts'
import { MOST_ENTRIES, type ZipProblem } from '../../tables/unzip.ts'
import { isZip, listEntries } from '../../tables/zip-directory.ts'
import { promptfooIn, promptfooInLines, promptfooInTable } from '../evidence/promptfoo-shapes.ts'
import { readJson } from '../evidence/read-json.ts'
import { hasTitle, isOwnTable, rowsOfCsv, TITLE, type Row } from './import-rows.ts'
import { isOwnCard, questionsIn } from './model-card.ts'
import { oscalModel, risksIn } from './oscal-risks.ts'
import { readSheets } from './read-sheets.ts'
import { refuse, type Refused } from './refused.ts'
import { rowsOfJson } from './rows-of-json.ts'

/** Rows that become impacts, and the tool they are from as far as the file says. */
export interface ImpactRows {
  readonly rows: readonly Row[]
  readonly tool: string | null
}

/** Why the bytes themselves cannot be read. */
export type Unread = { readonly noText: NoText } | { readonly zip: ZipProblem }

export type ReadImpacts = ImpactRows | Refused | Unread

/**
 * What of a file of another tool becomes impacts. Each format is known by its marks, never by its name alone, and what
 * is no list of harms (parts of a product, results, findings, controls, minutes) is refused with where it belongs.
 * Throws `TableNotRead` for a table that could be misunderstood.
 *
 * @param sheet which sheet of a spreadsheet; null where it has one
 */
export async function readImpacts(bytes: Buffer, name: string, sheet: string | null): Promise<ReadImpacts> {
  if (isZip(bytes)) return readPacked(bytes, sheet)
  if (isOldOffice(bytes)) return refuse('old_sheet')
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return refuse('prose')
  const decoded = decode(bytes)
  if ('noText' in decoded) return decoded
  const { text } = decoded
  if (/^\s*[[{]/u.test(text)) return readObject(text)
  if (PROSE_NAME.test(name) || PROSE.test(text)) return refuse('prose')
  if (promptfooInTable(bytes) !== null) return refuse('promptfoo')
  return titled({ rows: rowsOfCsv(text), tool: null })
}

const PROSE_NAME = /\.(md|markdown|txt|rst|adoc|html?|eml|rtf)$/iu
/** A heading, a head of settings, a page, a letter. */
const PROSE = /^\s*(#{1,6}\s|---\s*\n|<!doctype|<html|\{\\rtf)/iu

function readObject(text: string): ReadImpacts {
  const json = readJson(text)
  if (json === undefined) {
    if (promptfooInLines(text)) return refuse('promptfoo')
    return refuse('broken_json', { why: whyNoJson(text) })
  }
  const kind = knownAs(json)
  if (kind !== null) return kind
  const read = rowsOfJson(json)
  return 'refused' in read ? read : titled({ ...read, tool: null })
}

/** What an object is by its marks; null when it has none of those known here. */
function knownAs(json: unknown): ReadImpacts | null {
  if (typeof json !== 'object' || json === null) return null
  const has = (name: string) => Object.hasOwn(json, name)
  const value = json as Readonly<Record<string, unknown>>
  if (value['bomFormat'] === 'CycloneDX') {
    if (isOwnCard(json)) return refuse('own')
    const rows = questionsIn(json)
    return rows.length === 0 ? refuse('bill') : { rows, tool: 'CycloneDX' }
  }
  if (oscalModel(json) !== null) {
    const read = risksIn(json)
    return 'refused' in read ? read : titled({ ...read, tool: 'OSCAL' })
  }
  if (has('runs') && (has('version') || String(value['$schema']).includes('sarif'))) return refuse('sarif')
  if (has('eval') && has('status')) return refuse('inspect')
  if (promptfooIn(json) || promptfooInLines(JSON.stringify(json))) return refuse('promptfoo')
  return null
}

/** Inspect, a spreadsheet, a letter, or any other archive. */
async function readPacked(bytes: Buffer, sheet: string | null): Promise<ReadImpacts> {
  const listed = listEntries(bytes, MOST_ENTRIES)
  if ('zip' in listed) return listed
  const names = listed.entries.map((each) => each.name)
  if (names.some((name) => name === 'header.json' || name.startsWith('_journal/'))) return refuse('inspect')
  if (names.some((name) => name.startsWith('word/') || name.startsWith('ppt/'))) return refuse('prose')
  if (names.includes('mimetype')) return refuse('old_sheet')
  if (!names.includes('xl/workbook.xml')) return refuse('archive')
  const read = await readSheets(bytes)
  if (read === null) return refuse('broken_sheet')
  if ('zip' in read) return read
  const known = read.sheets.map((each) => each.name)
  const [only, other] = sheet === null ? read.sheets : read.sheets.filter((each) => each.name === sheet)
  if (only === undefined)
    return sheet === null ? refuse('no_rows') : refuse('no_sheet', { asked: sheet, names: known })
  if (other !== undefined) return refuse('several_sheets', { names: known })
  return titled({ rows: rowsOfCsv(only.csv), tool: null })
}

/** Signs of what other tools keep in tables that look like risks. */
const CONTROLS = ['csf_function', 'build_fixed_cost']
const VULNERABILITIES = ['security_exceptions', 'cve', 'cvss', 'cvss_score']

/** Every row has to say in one line what the harm is. */
function titled(read: ImpactRows): ReadImpacts {
  const { rows } = read
  const [first] = rows
  if (first === undefined) return refuse('no_rows')
  if (isOwnTable(rows)) return refuse('own')
  const columns = Object.keys(first).map((name) => name.trim().toLowerCase())
  if (CONTROLS.some((name) => columns.includes(name))) return refuse('controls')
  const isListed = rows.every((row) =>
    Object.values(row).some((text) => /^CVE-\d{4}-\d+$/u.test(text.trim())),
  )
  if (isListed || VULNERABILITIES.some((name) => columns.includes(name))) return refuse('vulnerabilities')
  const name = rows.flatMap((row) => Object.keys(row)).find((each) => TITLE.test(each.trim()))
  if (name === undefined) return refuse('no_title', { names: Object.keys(first) })
  const bare = rows.findIndex((row) => !hasTitle(row))
  return bare < 0 ? read : refuse('row_title', { row: bare + 1, name })
}

function whyNoJson(text: string): string {
  try {
    JSON.parse(text)
    return ''
  } catch (error) {
    return error instanceof Error ? error.message.replaceAll(/\s+/gu, ' ') : ''
  }
}

/** First bytes of what spreadsheets and letters were kept in before they were packed. */
function isOldOffice(bytes: Buffer): boolean {
  return bytes.length > 8 && bytes.readUInt32BE(0) === 0xd0cf11e0
}
