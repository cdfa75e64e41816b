import type * as z from 'zod'
import { sameText } from '../../domain/typed/same-text.ts'
import { readTable, type TableProblem } from '../../tables/read-table.ts'
import { CSV_HEADER } from './to-csv.ts'
import { problem, TOLERATING, type Problem } from '../files/problem.ts'
import { impactSchema } from '../files/schema/impact.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'

/** First columns of the risk sample of CISO Assistant, by which its files are known. */
const CISO = ['ref_id', 'assets', 'threats', 'name', 'treatment']

/** Columns that become a field of an impact; all others are kept as foreign text. */
const TITLE = /^(title|name|risk|risk[ _]name|harm)$/i
const STATEMENT = /^(description|statement|risk[ _]description|details)$/i
const STATUS =
  /^(status|treatment|response|risk[ _]response|decision|mitigation_status|treatment[ _]option)$/i
/** Numbers and labels that another tool computed by its own formula. */
const GRADE = /impact|proba|likelihood|severity|risk$|level|score|rating|exposure|loss|ale|roi/i

export type Row = Readonly<Record<string, string>>
type ImpactFile = z.output<typeof impactSchema>

/** What is said of a table of another tool that cannot be taken as it stands. Nothing of it is taken then. */
export class TableNotRead extends Error {
  override name = 'TableNotRead'
  readonly problem: TableProblem | 'cells'
  readonly gaps: Readonly<Record<string, string | number>>

  constructor(problem: TableProblem | 'cells', gaps: Readonly<Record<string, string | number>>) {
    super(problem)
    this.problem = problem
    this.gaps = gaps
  }
}

/** Rows of a table of separated values; throws `TableNotRead` where one of them could be misunderstood. */
export function rowsOfCsv(text: string): Row[] {
  const table = readTable(Buffer.from(text), { known: knownColumn, needed: [] })
  if ('problem' in table) {
    if (table.problem === 'no_rows') return []
    throw new TableNotRead(table.problem, { names: table.names.join(', ') })
  }
  const { bad, stopped, rows } = table
  const [first] = bad
  if (first && (stopped === null || first.row < stopped.row)) throw new TableNotRead('cells', { ...first })
  if (stopped !== null) throw new TableNotRead(stopped.problem, { row: stopped.row, line: stopped.line })
  return rows.map(({ cells }) => cells)
}

/** Columns that registers have, by which the separator is known; each keeps the name that its tool gave it. */
function knownColumn(column: string): string | null {
  const isKnown = [TITLE, STATEMENT, STATUS, GRADE].some((name) => name.test(column))
  const others: readonly string[] = [...CISO, ...CSV_HEADER]
  return isKnown || others.includes(column) ? column : null
}

/** Rows of a JSON file: a list of objects, or the first list inside an object. */
export function rowsOfJson(text: string): Row[] {
  const value = JSON.parse(text) as unknown
  const list = Array.isArray(value)
    ? value
    : Object.values((value ?? {}) as object).find((each) => Array.isArray(each))
  if (!Array.isArray(list)) return []
  return (list as unknown[])
    .filter((each): each is object => typeof each === 'object' && each !== null)
    .map((each) =>
      Object.fromEntries(
        Object.entries(each).map(([key, inner]) => [
          key,
          typeof inner === 'string' ? inner : JSON.stringify(inner),
        ]),
      ),
    )
}

/**
 * True for the table that `export --format csv` writes: read as the risks of another tool, every grade would be lost.
 */
export function isOwnTable(rows: readonly Row[]): boolean {
  const [first] = rows
  return first !== undefined && CSV_HEADER.every((column) => Object.hasOwn(first, column))
}

/**
 * Impacts from the register of another tool. Title and description are taken over; no grade is converted, and no
 * status is: an imported impact is open until somebody here says what is done about it. Words for living with a
 * harm are kept as foreign text with the warning they caused (test vector DD7).
 *
 * @param ids one for each row
 */
export function impactsFromRows(
  { w, say }: RegisterSpeaker,
  rows: readonly Row[],
  ids: readonly string[],
): { impacts: ImpactFile[]; warnings: Problem[] } {
  const tool = CISO.every((column) => rows[0] && column in rows[0]) ? 'CISO Assistant' : 'import'
  const warnings: Problem[] = []
  const impacts = rows.map((row, index) => {
    const id = ids[index] ?? ''
    const entries = Object.entries(row).filter(([, text]) => text.trim() !== '')
    const title = find(entries, TITLE)
    const statement = find(entries, STATEMENT)
    const foreign = entries
      .filter(([field]) => field !== title?.[0] && field !== statement?.[0])
      .map(([field, text]) => {
        const rule = ruleFor(field, text)
        if (rule)
          warnings.push(
            problem(
              rule,
              { file: `impacts/${id}.yaml`, entry: id, at: '/foreign' },
              { entry: id, field, text },
            ),
          )
        return { tool, field: field || '?', text, warning: rule ?? 'kept' }
      })
    return impactSchema.parse({
      id,
      title: title?.[1].trim() ?? say(w.files.importedRow, { row: index + 1 }),
      kind: 'potential',
      statement: statement?.[1] ?? '',
      foreign,
    })
  })
  return { impacts, warnings }
}

function find(entries: readonly (readonly [string, string])[], name: RegExp) {
  return entries.find(([field]) => name.test(field.trim()))
}

function ruleFor(field: string, text: string): 'R090' | 'R091' | 'R092' | null {
  const isStatus = STATUS.test(field.trim())
  // In a longer text the same words may be about data or duties.
  const isLabel = isStatus || text.trim().split(/\s+/).length <= 2
  if (TOLERATING.test(field) || (isLabel && TOLERATING.test(text))) return 'R090'
  if (isStatus) return text === 'open' ? null : 'R092'
  return GRADE.test(field.trim()) ? 'R091' : null
}

/** What an impact has from another tool. */
type Taken = Pick<ImpactFile, 'id' | 'title' | 'statement' | 'foreign'>

/** A column with which another tool tells its rows apart. */
const REFERENCE = /^(ref|ref[ _]id|id|key|reference|nr|no|number)$/i

/**
 * The entry that holds a row already: from the same tool with the same reference, or where it gives none with the same
 * words. Null when it is new. So the same file twice, and the same row twice in a file, give nothing twice.
 */
export function takenAlready(row: Taken, entries: readonly Taken[]): string | null {
  const wanted = signOf(row)
  return entries.find((entry) => signOf(entry) === wanted)?.id ?? null
}

function signOf({ title, statement, foreign }: Taken): string {
  const reference = foreign.find(({ field }) => REFERENCE.test(field.trim()))
  const texts = reference
    ? ['reference', reference.tool, reference.text]
    : ['words', title, statement, ...foreign.flatMap(({ field, text }) => [field, text])]
  return JSON.stringify(texts.map(sameText))
}
