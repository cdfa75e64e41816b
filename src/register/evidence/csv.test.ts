import { expect, test } from 'vitest'
import { readEvidence } from './read-evidence.ts'
import { PLAIN_OPTIONS } from './reading.ts'
import { englishRegister } from '../../words/register-speaker.ts'
import { sayProblem } from './say-problem.ts'
import { codes, file, group, problemsOf, taken } from '../../../tests/in-memory/evaluations.ts'

test('a CSV file with counts holds both runs', () => {
  const text =
    '\uFEFFlanguage,when,harmful,of,missing\nsw,before,9,40,0\nsw,after,21,39,1\n"en",before,14,40,\n'
  const read = taken([file('counts.csv', text, 'once')])
  expect(read.groups).toEqual([
    { key: 'en', before: { harmful: 14, of: 40, missing: 0 }, after: null },
    { key: 'sw', before: { harmful: 9, of: 40, missing: 0 }, after: { harmful: 21, of: 39, missing: 1 } },
  ])
  expect(read.sources[0]).toMatchObject({ when: 'once', format: 'typed', results: null })
  expect(read.kept, 'sums have no questions that could be kept').toEqual([null])
})

test('a second row of counts for the same group and run is refused with its line, and buys nothing', () => {
  const once = 'en,before,30,200\nen,after,22,200\n'
  const read = readEvidence(
    [file('counts.csv', `group,when,harmful,of\n${once}${once}`, 'once')],
    PLAIN_OPTIONS,
  )
  expect(read).toEqual({ problems: [{ code: 'row_twice', gaps: { line: 4, file: 'counts.csv' } }] })
})

test('rows that name no question cannot be told from copies, so they are sums', () => {
  const rows = (extra: string, id: string) => `group,when,harmful${extra}\nsw,after,yes${id}\n`
  expect(taken([file('rows.csv', rows('', ''))]).sources[0]?.format).toBe('typed')
  expect(taken([file('rows.csv', rows(',id', ',q1'))]).sources[0]?.format).toBe('csv')
})

test('a CSV file with one row for each answer is counted', () => {
  const text = 'group,when,harmful\nsw,after,yes\nsw,after,no\nsw,after,\nen,after,0\n'
  const read = taken([file('rows.csv', text)], { splitBy: null })
  expect(read).toMatchObject({ splitBy: 'group' })
  expect(group(read, 'sw')?.after).toEqual({ harmful: 1, of: 2, missing: 1 })
})

test.each([
  ['group,when,harmful,of\nsw,after,5,4\n', 'harmful', 2],
  ['group,when,harmful,of\nsw,after,1,4\nsw,later,1,4\n', 'when', 3],
  ['group,when,harmful,of\nsw,after,1,many\n', 'of', 2],
  ['group,when,harmful,of\nsw,after,-1,4\n', 'harmful', 2],
  ['group,when,harmful\n,after,yes\n', 'group', 2],
  ['group,when,harmful\nsw,after,perhaps\n', 'harmful', 2],
])('DD8 a CSV row that cannot be read stops the import: %j', (text, column, line) => {
  expect(problemsOf([file('rows.csv', text)], { splitBy: null })).toEqual([
    { code: 'csv_row', gaps: { column, line, file: 'rows.csv' } },
  ])
})

test.each([
  [';', 'group;when;harmful;of\nsw;after;1;4\n'],
  ['a tab', 'group\twhen\tharmful\tof\nsw\tafter\t1\t4\n'],
  ['|', 'group|when|harmful|of\nsw|after|1|4\n'],
  ['what its first line says', 'sep=:\ngroup:when:harmful:of\nsw:after:1:4\n'],
])('a file with %s between the cells is read like one with commas', (_, text) => {
  const read = taken([file('counts.csv', text)], { splitBy: null })
  expect(group(read, 'sw')?.after).toEqual({ harmful: 1, of: 4, missing: 0 })
})

test('a row that cannot be read is named by the line in which it begins, also behind empty lines', () => {
  const text = 'group,when,harmful\n\n"s\nw",after,yes\n,,\nsw,after,perhaps\n'
  expect(problemsOf([file('rows.csv', text)], { splitBy: null })).toEqual([
    { code: 'csv_row', gaps: { column: 'harmful', line: 6, file: 'rows.csv' } },
  ])
})

test.each([
  ['group,when,harmful\nsw,after\n', 'row 1 (line 2) has 2 cells, and the first line has 3'],
  ['group,when,harmful\nsw,after,"yes\n', 'never closed'],
  ['group,when,harmful\nsw,after,y"es\n', 'in the middle of a cell'],
])('a table that is not whole says where: %j', (text, why) => {
  const [found, ...others] = problemsOf([file('rows.csv', text)], { splitBy: null })
  expect([found?.code, others]).toEqual(['not_csv', []])
  expect(found && sayProblem(englishRegister, found)).toContain(why)
})

test('a CSV file without a column for the groups is refused', () => {
  expect(codes([file('rows.csv', 'when,harmful\nafter,yes\n')])).toEqual(['csv_columns'])
})

test('a CSV file with two columns of one name is refused: nobody can say which one counts', () => {
  expect(codes([file('a.csv', 'group,harmful,group\nsw,yes,en\n')])).toEqual(['not_csv'])
})

test('two spellings of a group that look alike are one group', () => {
  const text = `group,when,harmful\nespañol,after,yes\n${'español'.normalize('NFD')},after,no\n`
  const read = taken([file('rows.csv', text)], { splitBy: null })
  expect(read.groups).toEqual([{ key: 'español', before: null, after: { harmful: 1, of: 2, missing: 0 } }])
})

test('a file that is not UTF-8 is refused, and UTF-16 with its mark is read', () => {
  const text = 'group,when,harmful\nespañol,after,yes\n'
  const bytes = (content: Buffer) => ({ ...file('rows.csv', ''), bytes: content })
  expect(codes([bytes(Buffer.from(text, 'latin1'))])).toEqual(['not_utf8'])
  const read = taken([bytes(Buffer.from(`\ufeff${text}`, 'utf16le'))], { splitBy: null })
  expect(read.groups.map(({ key }) => key)).toEqual(['español'])
})
