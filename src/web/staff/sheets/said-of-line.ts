import { sayProblem } from '../../../words/say-problem.ts'
import type { Speaker } from '../../../words/speak.ts'
import { sayOne } from '../case/refusal-words.ts'
import { controlId } from '../forms/control-id.ts'
import { fieldOfRefusal } from '../forms/field-of-refusal.ts'
import type { RowState } from '../forms/form-state.ts'
import { FIRST } from './sheet.ts'

/** Something that is said of a line of a sheet. */
export interface SaidOfLine {
  readonly text: string
  /** The column that it is about; null where it is about the line, or about a field that the line does not show. */
  readonly column: string | null
  /** The field that it is about, by its own name; null for the line. */
  readonly field: string | null
}

/** Everything that needs another look in a line: its fields, then what the rules say. */
export function saidOfLine(speaker: Speaker, row: RowState): readonly SaidOfLine[] {
  const said = [
    ...row.problems.map((each) => ({ text: sayProblem(speaker, each), field: each.field })),
    ...row.refusals.map((each) => ({ text: sayOne(speaker, each), field: fieldOfRefusal(row.verb, each) })),
  ]
  return said.map((each) => ({ ...each, column: each.field && columnOf(row, each.field) }))
}

function columnOf({ columns }: RowState, field: string): string | null {
  const [whole = field] = field.split('.')
  const wanted = whole === 'answers' ? FIRST : whole
  return columns.find((column) => column === field) ?? columns.find((column) => column === wanted) ?? null
}

/** Id of what shows a line. */
export function lineId({ key }: { readonly key: string }): string {
  return `line-${key}`
}

/** Id of one field of a line. */
export function cellId({ key }: { readonly key: string }, column: string): string {
  return controlId(`cell-${key}`, column)
}
