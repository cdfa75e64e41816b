import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bundleText, importBundle } from '../../src/register/exchange/bundle.ts'
import { impactsFromRows, rowsOfCsv } from '../../src/register/exchange/import-rows.ts'
import { rowsOfJson } from '../../src/register/exchange/rows-of-json.ts'
import { TOLERATING } from '../../src/register/files/problem.ts'
import { readRegister } from '../../src/register/files/read.ts'
import { ABOUT, IMPACT, repository, run, sampleProduct } from './folder.ts'
import { englishRegister } from '../../src/words/register-speaker.ts'

const CISO =
  'ref_id;assets;threats;name;description;existing_controls;current_impact;current_proba;current_risk;additional_controls;residual_impact;residual_proba;residual_risk;treatment;justification\n' +
  'R.1;Chat;;Wrong advice;People get wrong advice;None;5;1;low;;5;1;low;accept;Cost too high\n' +
  'R.2;Chat;;Leak;Stories leak;;4;2;medium;;;;;transfer;\n' +
  'R.3;Chat;;Insult;People are insulted;;2;2;low;;;;;mitigate;\n'

const start = () => repository({ 'human-rights/register.yaml': ABOUT })

describe('DD7 registers of other tools', () => {
  test('accept and transfer are kept as foreign text, and the impact is open', async () => {
    const root = start()
    writeFileSync(join(root, 'ra.csv'), CISO)
    const { code, err } = await run(root, ['import', join(root, 'ra.csv')])
    expect(code).toBe(0)
    expect(err).toContain('R090  IMP-0001: "accept" from treatment')
    const { impacts } = readRegister(join(root, 'human-rights')).register
    expect(impacts.map(({ status }) => status)).toEqual(['open', 'open', 'open'])
    expect(impacts[0]?.foreign).toContainEqual({
      tool: 'CISO Assistant',
      field: 'treatment',
      text: 'accept',
      warning: 'R090',
    })
  })

  test('a grade of another tool becomes no rating', () => {
    const { impacts, warnings } = impactsFromRows(rowsOfCsv(CISO), ['IMP-0001', 'IMP-0002', 'IMP-0003'])
    expect(impacts.every(({ groups }) => groups.length === 0)).toBe(true)
    expect(warnings.map(({ rule }) => rule)).toContain('R091')
  })

  test.each(['accept', 'Accepted', 'tolerate', 'Transfer', 'exploit', 'offset', 'risk appetite'])(
    '%s in a table of any kind is warned about',
    (word) => {
      const { warnings } = impactsFromRows([{ name: 'x', response: word }], ['IMP-0001'])
      expect(warnings.map(({ rule }) => rule)).toEqual(['R090'])
    },
  )

  test('no import, in any format, ends in a tolerated risk', () => {
    const word = fc.constantFrom(
      'accept',
      'accepted',
      'Tolerate',
      'transfer',
      'exploit',
      'offset',
      'closed',
      'open',
    )
    const field = fc.constantFrom(
      'name',
      'status',
      'treatment',
      'response',
      'decision',
      'appetite',
      'risk',
      'kind',
    )
    const cell = fc.oneof(word, fc.string({ maxLength: 12 }))
    fc.assert(
      fc.property(fc.array(fc.dictionary(field, cell), { minLength: 1, maxLength: 4 }), (rows) => {
        const ids = rows.map((_, index) => `IMP-${String(index + 1).padStart(4, '0')}`)
        const json = rowsOfJson(rows)
        for (const read of [rows, 'rows' in json ? json.rows : [], rowsOfCsv(asCsv(rows))]) {
          const { impacts } = impactsFromRows(read, ids)
          expect(impacts.every(({ status, closed }) => status === 'open' && closed === null)).toBe(true)
        }
        const [first] = rows
        const status = Object.values(first ?? {}).find((text) => TOLERATING.test(text))
        if (status === undefined) return
        const bundle = { amends_register: 1, register: { register: 1, organisation: 'x' } }
        const impact = { id: 'IMP-0001', title: 't', kind: 'potential', status }
        const into = join(repository(), 'human-rights')
        expect(() =>
          importBundle(englishRegister, into, JSON.stringify({ ...bundle, impacts: [impact] })),
        ).toThrow()
      }),
      { numRuns: 60 },
    )
  })
})

function asCsv(rows: readonly Readonly<Record<string, string>>[]): string {
  const columns = [...new Set(['name', ...rows.flatMap((row) => Object.keys(row))])]
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
    .map((cells) => cells.map(quoted).join(','))
    .join('\n')
}

describe('a file that does not say clearly what it means', () => {
  const entries = (root: string) => readRegister(join(root, 'human-rights')).register.impacts
  const take = async (root: string, bytes: string | Uint8Array, ...options: string[]) => {
    writeFileSync(join(root, 'risks.csv'), bytes)
    return run(root, ['import', join(root, 'risks.csv'), ...options])
  }

  test.each([
    [
      'in Windows-1252',
      Buffer.from('title,status\nMüller wird beschuldigt,open\n', 'latin1'),
      'not written in UTF-8',
    ],
    [
      'with a comma too many',
      'title,description\na,b\nLoan refused, debt sold,c\n',
      'row 2 (line 3) has 3 cells',
    ],
    ['with a column twice', 'title,status,title\na,b,c\n', 'more than once: title'],
    ['with no column that is known', 'colour,shape\na,b\n', 'none of the known columns'],
    [
      'with a quotation mark that never closes',
      'title,status\na,open\n"b,open\n',
      'row 2 (line 3) is never closed',
    ],
    ['with nothing in it', ',,\n,,\n', 'none of the known columns'],
  ])('is refused %s, and nothing is written', async (_, bytes, why) => {
    const root = start()
    const { code, err } = await take(root, bytes)
    expect([code, err]).toEqual([2, expect.stringContaining(why)])
    expect(entries(root)).toEqual([])
  })

  test.each([
    ['as UTF-16 with its mark', Buffer.from('\ufefftitle\tstatus\nMüller\topen\n', 'utf16le')],
    ['with padding of a spreadsheet', 'title,status\nMüller,open\n,\n,\n'],
    ['with the separator in the first line', 'sep=;\ntitle;status\nMüller;open\n'],
    ['with a semicolon in the name of a column', 'title,status,"notes (old; new)"\nMüller,open,\n'],
  ])('is read %s', async (_, bytes) => {
    const root = start()
    expect((await take(root, bytes)).code).toBe(0)
    expect(entries(root).map(({ title }) => title)).toEqual(['Müller'])
  })

  test('twice gives nothing twice, and the rows are named; once more only when it is asked for', async () => {
    const root = start()
    const text = 'title,description\nespañol,one\nespañol,two\n'
    await take(root, text)
    const { code, out, err } = await take(root, text.normalize('NFD'))
    expect([code, out]).toEqual([0, expect.stringContaining('Impacts added: 0')])
    expect(err).toContain('Row 1 is here already, as IMP-0001')
    expect(entries(root)).toHaveLength(2)
    await take(root, `${text}new,three\nnew,three\n`)
    expect(entries(root)).toHaveLength(3)
    await take(root, text, '--again')
    expect(entries(root)).toHaveLength(5)
  })

  test('a row that another tool knows by a number is the same though its words changed', async () => {
    const root = start()
    await take(root, CISO)
    const { out } = await take(root, CISO.replace('Wrong advice', 'Bad advice'), '--json')
    expect(JSON.parse(out)).toMatchObject({ added: [], already: [{ row: 1, id: 'IMP-0001' }, {}, {}] })
  })
})

test('the table of our own export is not taken for the risks of another tool', async () => {
  const root = sampleProduct()
  const { out } = await run(root, ['export', '--format', 'csv'])
  const before = readRegister(join(root, 'human-rights')).register.impacts.length
  for (const text of [out, out.replaceAll('\r\n', '\n')]) {
    writeFileSync(join(root, 'register.csv'), text)
    const { code, err } = await run(root, ['import', join(root, 'register.csv')])
    expect(code).toBe(2)
    expect(err).toContain('use "export --format yaml" and import that')
  }
  expect(readRegister(join(root, 'human-rights')).register.impacts).toHaveLength(before)
})

describe('DD10 a bundle', () => {
  test.each(['yaml', 'json'] as const)(
    'goes out, in, and out again without a changed byte (%s)',
    (format) => {
      const first = bundleText(readRegister(join(sampleProduct(), 'human-rights')), format)
      const other = join(repository(), 'human-rights')
      importBundle(englishRegister, other, first)
      const there = readRegister(other)
      expect(there.problems.filter(({ level }) => level === 'error')).toEqual([])
      expect(bundleText(there, format)).toBe(first)
    },
  )

  test('carries the marks, so that no level falls on the way', () => {
    const from = readRegister(join(sampleProduct(), 'human-rights'))
    const other = join(repository(), 'human-rights')
    importBundle(englishRegister, other, bundleText(from, 'yaml'))
    expect(from.marks.length).toBeGreaterThan(0)
    expect(readRegister(other).marks).toEqual(from.marks)
  })

  test('changes nothing that stands, and says so', async () => {
    const root = repository({
      'human-rights/register.yaml': ABOUT,
      'human-rights/impacts/IMP-0001.yaml': IMPACT,
      'bundle.json': bundleText(readRegister(join(sampleProduct(), 'human-rights')), 'json'),
    })
    const { code, out } = await run(root, ['import', join(root, 'bundle.json')])
    expect(code).toBe(1)
    expect(out).toContain('IMP-0001 is here with other content')
    expect(readFileSync(join(root, 'human-rights/impacts/IMP-0001.yaml'), 'utf8')).toBe(IMPACT)
  })

  test('DD8 with an unknown label is refused whole', async () => {
    const bundle = bundleText(readRegister(join(sampleProduct(), 'human-rights')), 'yaml')
    const root = repository({ 'b.yaml': bundle.replace('kind: actual', 'kind: actaul') })
    const { code, err } = await run(root, ['import', join(root, 'b.yaml')])
    expect(code).toBe(1)
    expect(err).toMatch(/R002 .*Did you mean "actual"/)
  })
})

describe('before anything is written', () => {
  const start = () => repository({ 'human-rights/register.yaml': ABOUT })
  const table = (count: number) =>
    `title\n${Array.from({ length: count }, (_, index) => `Harm ${index}\n`).join('')}`
  const written = (root: string) => readRegister(join(root, 'human-rights')).register.impacts.length

  test('--dry-run says what would be added, and adds nothing', async () => {
    const root = start()
    writeFileSync(join(root, 't.csv'), table(30))
    const { code, out } = await run(root, ['import', join(root, 't.csv'), '--dry-run'])
    expect(code).toBe(0)
    expect(out).toContain('Nothing was written. These would be added: 30.\nIMP-0001 Harm 0\n')
    const { out: asJson } = await run(root, ['import', join(root, 't.csv'), '--dry-run', '--json'])
    expect(JSON.parse(asJson)).toMatchObject({ wouldAdd: expect.arrayContaining(['IMP-0030']) as string[] })
    expect(written(root)).toBe(0)
  })

  test('more than ten need a yes, and where nobody can be asked nothing is written', async () => {
    const root = start()
    writeFileSync(join(root, 't.csv'), table(11))
    const { code, err } = await run(root, ['import', join(root, 't.csv')])
    expect([code, written(root)]).toEqual([2, 0])
    expect(err).toContain('11 impacts would be added')
    expect((await run(root, ['import', join(root, 't.csv'), '--yes'])).code).toBe(0)
    expect(written(root)).toBe(11)
  })

  test('ten are written, and what is here already does not count among them', async () => {
    const root = start()
    writeFileSync(join(root, 't.csv'), table(10))
    expect((await run(root, ['import', join(root, 't.csv')])).code).toBe(0)
    writeFileSync(join(root, 't.csv'), table(12))
    expect((await run(root, ['import', join(root, 't.csv')])).code).toBe(0)
    expect(written(root)).toBe(12)
  })

  test('a bundle and evidence take no --dry-run, rather than writing all the same', async () => {
    const root = sampleProduct()
    writeFileSync(join(root, 'b.yaml'), bundleText(readRegister(join(root, 'human-rights')), 'yaml'))
    expect((await run(root, ['import', join(root, 'b.yaml'), '--dry-run'])).code).toBe(2)
    expect((await run(root, ['import', 'evidence', join(root, 'b.yaml'), '--dry-run'])).code).toBe(2)
  })

  test('what is no list of harms is refused with where it belongs, on two lines whatever its name', async () => {
    const root = start()
    const file = join(root, 'a\nb.json')
    writeFileSync(file, '{"bomFormat":"CycloneDX","components":[{"type":"library","name":"left-pad"}]}')
    const { code, err } = await run(root, ['import', file])
    expect([code, written(root)]).toEqual([2, 0])
    expect(err.split('\n')).toHaveLength(2)
    expect(err).toContain('→ Parts of a product are no impacts. Name the file under "watch: mlbom"')
  })
})
