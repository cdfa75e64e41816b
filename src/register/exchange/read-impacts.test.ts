import writeXlsx from 'write-excel-file/universal'
import { describe, expect, test } from 'vitest'
import { OTHER_FILES } from '../../../tests/in-memory/other-tools.ts'
import { impactsFromRows, TableNotRead } from './import-rows.ts'
import { readImpacts } from './read-impacts.ts'

async function read(content: string | Buffer, name: string, sheet: string | null = null) {
  try {
    const found = await readImpacts(Buffer.from(content), name, sheet)
    if ('rows' in found) return impactsFromRows(found.rows, ids(found.rows.length), found.tool).impacts
    return 'refused' in found ? found.refused : 'zip' in found ? found.zip : found.noText
  } catch (error) {
    if (error instanceof TableNotRead) return 'table'
    throw error
  }
}
const ids = (count: number) =>
  Array.from({ length: count }, (_, index) => `IMP-${String(index + 1).padStart(4, '0')}`)
const titles = async (...given: Parameters<typeof read>) => {
  const found = await read(...given)
  return typeof found === 'string' ? { refused: found } : found.map(({ title }) => title)
}

test.each(OTHER_FILES.map((file) => [file.what, file] as const))(
  '%s gives what it should, and nothing else',
  async (_, { name, content, gives }) => {
    expect(await titles(content, name)).toEqual(gives)
  },
)

test('a model card gives open questions: whom it names is kept, and nothing is rated', async () => {
  const card = OTHER_FILES.find(({ what }) => what === 'a model card with considerations')!
  const impacts = await read(card.content, card.name)
  expect(impacts).toMatchObject([
    { status: 'open', statement: 'May rank people lower who paused work. Seen twice.', groups: [] },
    { status: 'open', groups: [{ name: 'Mothers', ratings: [] }] },
  ])
  expect(JSON.stringify(impacts)).toContain('"tool":"CycloneDX","field":"benefits","text":"Faster answers"')
})

describe('a spreadsheet', () => {
  const sheet = async (sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>) => {
    const given = Object.entries(sheets).map(([name, rows]) => ({ sheet: name, data: rows as never }))
    return Buffer.from(await (await writeXlsx(given).toBlob()).arrayBuffer())
  }
  const RISKS = [
    ['Title', 'Description', 'Count', 'Since'],
    [
      'Über-Ablehnung',
      'One,\n"two"; three',
      12,
      { value: new Date('2026-01-02'), type: Date, format: 'yyyy-mm-dd' },
    ],
    [null, null, null, null],
    ['رفض', '', true, null],
  ]

  test('gives its rows, whatever is in the cells', async () => {
    const impacts = await read(await sheet({ Risks: RISKS, Empty: [[' ']] }), 'r.xlsx')
    expect(impacts).toMatchObject([
      { title: 'Über-Ablehnung', statement: 'One,\n"two"; three' },
      { title: 'رفض' },
    ])
    expect(JSON.stringify(impacts)).toContain('"text":"2026-01-02"')
  })

  test('with several sheets is asked which one', async () => {
    const two = await sheet({ Risks: RISKS, Old: RISKS.slice(0, 2) })
    expect(await titles(two, 'r.xlsx')).toEqual({ refused: 'several_sheets' })
    expect(await titles(two, 'r.xlsx', 'Old')).toEqual(['Über-Ablehnung'])
    expect(await titles(two, 'r.xlsx', 'New')).toEqual({ refused: 'no_sheet' })
  })

  test('without a title is refused like any table', async () => {
    expect(await titles(await sheet({ A: [['Colour'], ['red']] }), 'r.xlsx')).toEqual({ refused: 'table' })
    expect(await titles(await sheet({ A: [[null]] }), 'r.xlsx')).toEqual({ refused: 'no_rows' })
  })
})
