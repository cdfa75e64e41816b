import type { TableProblem } from '../../tables/read-table.ts'

// Commands speak English only: they are typed by people who run the house.

/** Why a table cannot be read, and what to do. `names` are columns, or what the first line has instead. */
export const tableProblems: Readonly<Record<TableProblem, string>> = {
  not_utf8: 'it is not written in UTF-8. Save it as "CSV UTF-8", and import it again',
  not_text: 'it holds characters that no text has. Save it as "CSV UTF-8", and import it again',
  no_rows: 'it has no rows',
  unknown_columns:
    'its first line has none of the known columns, with a comma, a semicolon, a tab or a bar between them; it has: {names}',
  missing_columns: 'its first line lacks the columns: {names}',
  doubled_columns: 'its first line has more than once: {names}. Nobody can say which one counts',
  unnamed_columns: 'line {names} has text in a column without a name',
  quote_open: 'a quotation mark in row {row} (line {line}) is never closed, so nothing behind it can be read',
  quote_stray:
    'row {row} (line {line}) has a quotation mark in the middle of a cell. A mark inside a quoted cell is written twice',
}

/** About single rows. */
export const tableRows = {
  sameId: 'It has the id of row {row}, and says something else. Keep one of the two.',
  cellsAt: 'row {row} (line {line}) has {found} cells, and the first line has {wanted}',
  cells: 'It has {found} cells, and the first line has {wanted}.',
} as const
