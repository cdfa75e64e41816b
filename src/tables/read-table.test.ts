import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columns, readTable, SEPARATORS, type Table } from './read-table.ts'

const WANTED = { known: columns(['title', 'description', 'status']), needed: ['title'] }
const read = (text: string | Uint8Array) =>
  readTable(typeof text === 'string' ? Buffer.from(text) : text, WANTED)
const table = (text: string | Uint8Array): Table => {
  const found = read(text)
  if ('problem' in found) throw new Error(found.problem)
  return found
}
const cells = (text: string | Uint8Array) => table(text).rows.map((row) => row.cells)

const PLAIN = 'title,description\nMüller,wrong\n'
const ROWS = [{ title: 'Müller', description: 'wrong' }]

describe('the letters of a file', () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(PLAIN, 'utf16le')])

  test.each([
    ['UTF-8', Buffer.from(PLAIN)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${PLAIN}`)],
    ['UTF-16 with its mark', utf16],
    ['UTF-16 the other way round', Buffer.from(utf16).swap16()],
  ])('are read in %s', (_, bytes) => {
    expect(cells(bytes)).toEqual(ROWS)
  })

  test.each([
    ['Windows-1252', Buffer.from(PLAIN, 'latin1'), 'not_utf8'],
    ['UTF-16 without its mark', Buffer.from(PLAIN, 'utf16le'), 'not_utf8'],
    ['UTF-16 without its mark, in letters of ours', Buffer.from('title\nx\n', 'utf16le'), 'not_text'],
    ['half a character of UTF-16', Buffer.concat([utf16, Buffer.from([0x3d, 0xd8])]), 'not_utf8'],
    ['characters cut in half', Buffer.from(PLAIN).subarray(0, 20), 'not_utf8'],
    ['a zero', Buffer.from('title\na\0b\n'), 'not_text'],
  ])('are refused in %s, and nothing is read', (_, bytes, problem) => {
    expect(read(bytes)).toMatchObject({ problem })
  })
})

describe('what stands between the cells', () => {
  test.each([
    ['a comma', PLAIN],
    ['a semicolon', 'title;description\nMüller;wrong\n'],
    ['a tab', 'title\tdescription\nMüller\twrong\n'],
    ['a bar', 'title|description\nMüller|wrong\n'],
    ['what the first line says', 'sep=;\ntitle;description\nMüller;wrong\n'],
    ['what the first line says in quotation marks', '"sep=^"\r\ntitle^description\r\nMüller^wrong\r\n'],
    ['a comma where a name holds a semicolon', 'title,description,"notes (old; new)"\nMüller,wrong,\n'],
    ['a semicolon where a cell holds commas', 'title;description\nMüller;wrong\n'],
  ])('is known: %s', (_, text) => {
    expect(cells(text)).toMatchObject(ROWS)
  })

  test('is not guessed where no column is known', () => {
    expect(read('name of it;words\na;b\n')).toEqual({
      problem: 'unknown_columns',
      names: ['name of it', 'words'],
    })
  })

  test('whatever it is, and whatever ends the lines, texts come through as they are', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((each) => /\p{L}/u.test(each))
    fc.assert(
      fc.property(
        fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...SEPARATORS),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, separator, end) => {
          const quoted = (each: string) => `"${each.replaceAll('"', '""')}"`
          const file = [['title', 'description'], ...rows.map((row) => row.map(quoted))]
            .map((row) => row.join(separator) + end)
            .join('')
            .toWellFormed()
          fc.pre(!file.includes('\0'))
          expect(cells(file)).toEqual(
            rows.map(([title, description]) => ({
              title: title.toWellFormed(),
              description: description.toWellFormed(),
            })),
          )
        },
      ),
    )
  })
})

describe('columns', () => {
  test.each([
    'Title,DESCRIPTION\nMüller,wrong\n',
    ' title , description \nMüller,wrong\n',
    '\u2066title\u2069,description\nMüller,wrong\n',
  ])('are known however they are written: %j', (text) => {
    expect(cells(text)).toEqual(ROWS)
  })

  test('twice are refused, also when only a capital tells them apart', () => {
    expect(read('title,status,Title\na,b,c\n')).toEqual({ problem: 'doubled_columns', names: ['title'] })
  })

  test('that are needed and not there are named', () => {
    expect(read('description,status\na,b\n')).toEqual({ problem: 'missing_columns', names: ['title'] })
  })

  test('that nobody asked for keep their name', () => {
    expect(table('title,Colour\na,red\n')).toMatchObject({ columns: ['title', 'Colour'] })
  })

  test('without a name are left out when they are empty, and refused with their line when they are not', () => {
    expect(cells('title,description,,\nMüller,wrong,,\n')).toEqual(ROWS)
    expect(read('title,,\na,,\nb,,c\n')).toEqual({ problem: 'unnamed_columns', names: ['3'] })
  })
})

describe('rows', () => {
  test('with a cell too many or too few are refused with row and line, and shift nothing', () => {
    const { rows, bad } = table('title,description\na,"x\r\ny"\r\n\r\nLoan refused, then sold,b\nonly\nc,d\n')
    expect(rows.map(({ row, line, cells: { title } }) => [row, line, title])).toEqual([
      [1, 2, 'a'],
      [4, 7, 'c'],
    ])
    expect(bad).toEqual([
      { row: 2, line: 5, found: 3, wanted: 2 },
      { row: 3, line: 6, found: 1, wanted: 2 },
    ])
  })

  test('without any text are left out and counted', () => {
    expect(table('title,description\na,b\n,,\n , \n\n"\u200b",\nc,d\n\n')).toMatchObject({
      rows: [{ row: 1 }, { row: 2, line: 7 }],
      bad: [],
      empty: 5,
    })
  })

  test('behind a quotation mark that never closes are not read, and the place is said', () => {
    const text = `title,description\n${'a,b\n'.repeat(20)}"open,b\n${'c,d\n'.repeat(10)}`
    expect(table(text)).toMatchObject({ stopped: { problem: 'quote_open', row: 21, line: 22 } })
    expect(table(text).rows).toHaveLength(20)
    expect(table('sep=,\ntitle,description\na,"b"c\n')).toMatchObject({
      rows: [],
      stopped: { problem: 'quote_stray', row: 1, line: 3 },
    })
  })

  test.each(['', '\ufeff', 'title,description\n', 'title,description\n,\n\n', ' \n\u200b\n'])(
    'none at all are said to be none: %j',
    (text) => {
      expect(read(text)).toEqual({ problem: 'no_rows', names: [] })
    },
  )
})
