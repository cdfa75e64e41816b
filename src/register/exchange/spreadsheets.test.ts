import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { assessed, group, impact, rating, register } from '../../../tests/in-memory/registers.ts'
import { readTable } from '../../tables/read-table.ts'
import { englishRegister } from '../../words/register-speaker.ts'
import { viewOf } from '../check/view.ts'
import { rowsOfCsv } from './import-rows.ts'
import { readSheets } from './read-sheets.ts'
import { CSV_HEADER, tableOf, toCsv } from './to-csv.ts'
import { toXlsx } from './to-xlsx.ts'

const viewWith = (title: string, statement: string) =>
  viewOf(
    assessed(
      register({
        impacts: [impact('IMP-0001', [group('sw', [rating([5, 2, 'unknown', 1])])], { title, statement })],
      }),
    ),
  )
const asRows = (table: readonly (readonly string[])[]) =>
  table.slice(1).map((row) => Object.fromEntries(row.map((text, index) => [CSV_HEADER[index], text])))

afterEach(() => {
  vi.useRealTimers()
})

const letters = fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => `a${text}`.toWellFormed())
const noZero = letters.filter((text) => !text.includes('\0'))

test('the table begins with the mark by which spreadsheets know its letters, and comes back unchanged', () => {
  fc.assert(
    fc.property(noZero, noZero, (title, statement) => {
      const view = viewWith(title, statement)
      const { text } = toCsv(englishRegister, view)
      expect([...Buffer.from(text).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
      const read = readTable(Buffer.from(text), { known: (column) => column, needed: [] })
      const cells = 'rows' in read ? read.rows.map((row) => row.cells) : read
      expect(cells).toEqual(asRows(tableOf(englishRegister, view)))
    }),
  )
})

test('a spreadsheet comes back with the same cells, and twice the same bytes', async () => {
  for (const [title, statement] of [
    ['Über', 'رفض, "twice";\nsecond line'],
    ['=1+1', '-5'],
    ['a\u0001b', ' blanks at both ends '],
    ['_x0041_', '<b>&amp;</b>'],
    ['=HYPERLINK("x")', '2026-01-02'],
  ] as const) {
    const view = viewWith(title, statement)
    const { text } = await toXlsx(englishRegister, view)
    expect(text).toEqual((await toXlsx(englishRegister, view)).text)
    const read = await readSheets(Buffer.from(text))
    const sheets = read && 'sheets' in read ? read.sheets : []
    const said = (each: string) => each.replaceAll('\u0001', '')
    expect(sheets.map(({ csv }) => rowsOfCsv(csv))).toEqual([
      asRows(tableOf(englishRegister, view).map((row) => row.map(said))),
    ])
  }
})

test('the same register gives the same bytes, whatever the clock says', async () => {
  const view = viewWith('Über', 'رفض')
  const at = async (clock: string) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(clock) })
    return Buffer.from((await toXlsx(englishRegister, view)).text).toString('base64')
  }
  expect(await at('2031-12-31T23:59:58Z')).toBe(await at('2026-03-02T09:00:00Z'))
})

test('no cell of a spreadsheet is a formula, and none is longer than a cell can be', async () => {
  const view = viewWith('=cmd()', 'x'.repeat(40_000))
  const { text, fields } = await toXlsx(englishRegister, view)
  expect(fields.map(({ lost }) => lost)).toContain(englishRegister.w.exports.lost.longCells)
  const read = await readSheets(Buffer.from(text))
  const [row] = rowsOfCsv(read && 'sheets' in read ? (read.sheets[0]?.csv ?? '') : '')
  expect(row?.['title']).toBe("'=cmd()")
  expect(row?.['statement']).toMatch(/^x{32766}…$/)
})
