import type * as z from 'zod'
import { isBlank } from '../../domain/blank.ts'
import { sameText } from '../../domain/typed/same-text.ts'
import { readTable, type TableProblem } from '../../tables/read-table.ts'
import { CSV_HEADER } from './to-csv.ts'
import { problem, TOLERATING, type Problem } from '../files/problem.ts'
import { impactSchema } from '../files/schema/impact.ts'
import type { RegisterGaps } from '../../words/register-speaker.ts'

/** First columns of the risk sample of CISO Assistant, by which its files are known. */
const CISO = ['ref_id', 'assets', 'threats', 'name', 'treatment']

/** Columns that become a field of an impact; all others are kept as foreign text. */
export const TITLE = /^(title|name|risk|risk[ _]name|harm)$/i
const STATEMENT = /^(description|statement|risk[ _]description|details)$/i
/** Whom a model card names; what that harm is to them, people here have yet to say. */
const GROUP = /^group at risk$/i
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
  readonly gaps: RegisterGaps

  constructor(problem: TableProblem | 'cells', gaps: RegisterGaps) {
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
    throw new TableNotRead(table.problem, { names: table.names })
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

/** True when a row says in one line what the harm is. */
export function hasTitle(row: Row): boolean {
  return Object.entries(row).some(([name, text]) => TITLE.test(name.trim()) && !isBlank(text))
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
 * @param from the tool that wrote the rows, where its file says so
 */
export function impactsFromRows(
  rows: readonly Row[],
  ids: readonly string[],
  from: string | null = null,
): { impacts: ImpactFile[]; warnings: Problem[] } {
  const isCiso = CISO.every((column) => rows[0] && column in rows[0])
  const tool = from ?? (isCiso ? 'CISO Assistant' : 'import')
  const warnings: Problem[] = []
  const impacts = rows.map((row, index) => {
    const id = ids[index] ?? ''
    const entries = Object.entries(row).filter(([, text]) => text.trim() !== '')
    const title = find(entries, TITLE)
    const statement = find(entries, STATEMENT)
    const group = find(entries, GROUP)
    const foreign = entries
      .filter(([field]) => ![title, statement, group].some((each) => each?.[0] === field))
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
      title: title?.[1].trim() ?? id,
      kind: 'potential',
      statement: statement?.[1] ?? '',
      groups: group ? [{ id: 'group-at-risk', name: group[1].trim() }] : [],
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
