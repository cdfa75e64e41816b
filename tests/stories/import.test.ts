import { existsSync, readFileSync, writeFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyLedger } from '../../src/actions/ledger/verify-ledger.ts'
import { checkProjections, isInStep } from '../../src/actions/projections/check-projections.ts'
import { importFile } from '../../src/cli/import-incidents.ts'
import { findCase } from '../../src/store/history/find-case.ts'
import { listCases } from '../../src/store/cases/list-cases.ts'
import { makeWorld, type World } from '../world.ts'

const INVENTED = resolve(import.meta.dirname, '../fixtures/incidents.csv')
/** Real published incidents; their licence keeps them out of this repository. */
const PUBLISHED = resolve(import.meta.dirname, '../../../shared/data/aiaaic-genai.csv')

let world: World

beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const rowsOf = (table: 'case_line' | 'organisation' | 'ai_system' | 'relationship') =>
  world.house.database.db.selectFrom(table).selectAll().execute()

test('published incidents become notifications that nobody has rated or attributed', async () => {
  expect(await importFile(world.house, INVENTED)).toEqual({
    rows: 30,
    created: 30,
    updated: 0,
    unchanged: 0,
    empty: 0,
    refused: [],
    ignored: [],
    stopped: null,
  })
  const files = await rowsOf('case_line')
  expect(files).toHaveLength(30)
  for (const file of files)
    expect(file).toMatchObject({ kind: 'notification', state: 'received', level: null, handler: null })
  const { lines } = await listCases(
    world.house.database,
    world.house.keys,
    world.staff.ana.viewer,
    'notifications',
    null,
  )
  const first = lines.find((line) => line.title.startsWith("Voice clone used to take a man's savings"))
  const found = await findCase(world.house.database, world.house.keys, { kind: 'house' }, first?.id ?? '')
  expect(found?.kase.cells).toEqual([])
  const bank = found?.kase.entities.find(({ name }) => name === 'Kestrel Bank')
  expect(bank).toMatchObject({ role: 'deployer', naming: 'named_by_source', organisation: null })
  expect(found?.kase.product).toBe(bank?.system)
})

test('whom a source names is in no directory: it may be the person who was harmed', async () => {
  expect(await Promise.all([rowsOf('organisation'), rowsOf('ai_system'), rowsOf('relationship')])).toEqual([
    [],
    [],
    [],
  ])
})

test('importing them again changes nothing', async () => {
  expect(await importFile(world.house, INVENTED)).toMatchObject({ created: 0, updated: 0, unchanged: 30 })
  expect(await rowsOf('case_line')).toHaveLength(30)
})

test('a publication that changed adds to the ledger of its case; a row without an id is refused by number', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'amends-import-')), 'changed.csv')
  const [header = '', one = '', two = '', ...rest] = readFileSync(INVENTED, 'utf8').trim().split('\r\n')
  writeFileSync(
    file,
    [header, one.replace('Voice clone', 'Cloned voice'), two.replace('INVENTED002', ''), ...rest].join('\n'),
  )
  expect(await importFile(world.house, file)).toMatchObject({
    rows: 30,
    created: 0,
    updated: 1,
    unchanged: 28,
    refused: [{ row: 2, line: 3, reason: expect.stringContaining('no id') as string }],
  })
  expect(await rowsOf('case_line')).toHaveLength(30)
})

/** The invented incidents, each told in other words. */
function retold(words: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'amends-import-')), 'retold.csv')
  const [header = '', ...rows] = readFileSync(INVENTED, 'utf8').trim().split('\r\n')
  writeFileSync(file, [header, ...rows.map((row) => row.replace(/^([^,]*,"?)/, `$1${words} `))].join('\n'))
  return file
}

test('while colleagues write notes into the cases, every note and every publication is kept once', async () => {
  const ids = (await rowsOf('case_line')).map((row) => row.case_id)
  const eventsOf = async (caseId: string) => {
    const { database, keys } = world.house
    return (await findCase(database, keys, { kind: 'house' }, caseId))?.events ?? []
  }
  const before = await Promise.all(ids.map(eventsOf))
  const writeAll = async (turn: number) => {
    for (const caseId of ids) await world.does('ana', caseId, 'add_note', { note: `Note ${turn}.` })
  }
  const files = ['First', 'Second', 'Third'].map(retold)
  const turns = [1, 2, 3, 4]
  const notes = Promise.all(turns.map(writeAll))
  for (const file of files)
    expect(await importFile(world.house, file)).toMatchObject({ created: 0, updated: 30, refused: [] })
  await notes
  for (const [place, caseId] of ids.entries()) {
    const came = (await eventsOf(caseId)).slice(before[place]?.length)
    const said = came.flatMap(({ kind, texts }) => (kind === 'note_added' ? [texts.note] : []))
    expect(said.toSorted()).toEqual(turns.map((turn) => `Note ${turn}.`))
    const kinds = came.map(({ kind }) => kind).filter((kind) => kind !== 'note_added')
    expect(kinds).toEqual(['source_changed', 'source_changed', 'source_changed'])
  }
  expect((await verifyLedger(world.house)).faults).toEqual([])
  expect(isInStep(await checkProjections(world.house))).toBe(true)
})

test('two who import the same new file at the same moment make one case of each incident', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'amends-import-')), 'new.csv')
  writeFileSync(file, readFileSync(INVENTED, 'utf8').replaceAll('INVENTED', 'OTHER'))
  const before = (await rowsOf('case_line')).length
  const [one, other] = await Promise.all([importFile(world.house, file), importFile(world.house, file)])
  expect(one.created + other.created).toBe(30)
  expect(one.unchanged + other.unchanged).toBe(30)
  expect(await rowsOf('case_line')).toHaveLength(before + 30)
})

test('three who import the same changed file at the same moment change each case once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'amends-import-'))
  const [old, changed] = [join(folder, 'old.csv'), join(folder, 'changed.csv')]
  const text = readFileSync(INVENTED, 'utf8').replaceAll('INVENTED', 'THIRD')
  writeFileSync(old, text)
  writeFileSync(changed, text.replaceAll(/(, no\. \d+|case \d+)/g, '$& again'))
  await importFile(world.house, old)
  const changes = () => world.count(sql`case_event where kind = 'source_changed'`)
  const before = await changes()
  const done = await Promise.all([1, 2, 3].map(() => importFile(world.house, changed)))
  expect(done.map((each) => each.updated).reduce((sum, n) => sum + n)).toBe((await changes()) - before)
  expect((await changes()) - before).toBe(30)
  expect(done.map((each) => each.unchanged).reduce((sum, n) => sum + n)).toBe(60)
})

/** A file of some of the invented incidents under ids of its own; `change` is what is wrong with it. */
function fileOf(
  change: (rows: readonly string[]) => readonly string[],
  encoding: BufferEncoding = 'utf8',
): string {
  const file = join(mkdtempSync(join(tmpdir(), 'amends-import-')), 'incidents.csv')
  filesMade += 1
  const [header = '', ...rows] = readFileSync(INVENTED, 'utf8').trim().split('\r\n')
  const own = rows.map((row) => row.replace('INVENTED', `OWN${filesMade}-`))
  const mark = encoding === 'utf16le' ? '\ufeff' : ''
  writeFileSync(file, mark + change([header, ...own]).join('\r\n'), encoding)
  return file
}
let filesMade = 0

test('a headline with a comma too many is refused with its place, and its year becomes nobody’s name', async () => {
  const file = fileOf(([header = '', ...rows]) => [
    header,
    ...rows.slice(0, 2),
    'OWNX,Loan refused, then debt sold,2021,Kestrel Bank,,,,,,,,,,,,,,https://incidents.example/x',
    ...rows.slice(2),
  ])
  expect(await importFile(world.house, file)).toMatchObject({
    rows: 31,
    created: 30,
    refused: [{ row: 3, line: 4, reason: 'It has 19 cells, and the first line has 18.' }],
    stopped: null,
  })
})

test('an import that stops says what it took and where it stopped, and goes on from there', async () => {
  const file = fileOf((rows) => [
    ...rows.slice(0, 21),
    'OWNX,"never closed',
    ...rows.slice(22).map((row) => row.replaceAll('"', '')),
  ])
  const first = await importFile(world.house, file)
  expect(first).toMatchObject({ rows: 20, created: 20, stopped: { row: 21, line: 22 } })
  expect(first.stopped?.reason).toContain('never closed')
  expect(await importFile(world.house, file)).toMatchObject({
    created: 0,
    unchanged: 20,
    stopped: { row: 21 },
  })
})

test('a row that the house could not store stops the import, with what was stored before it', async () => {
  const file = fileOf((rows) => rows)
  let asked = 0
  const { writer } = world.house
  const alone: typeof writer.alone = (work) => {
    asked += 1
    return asked > 11 ? Promise.reject(new Error('The disk is full.')) : writer.alone(work)
  }
  const house = { ...world.house, writer: { ...writer, alone } }
  const before = (await rowsOf('case_line')).length
  const counts = await importFile(house, file)
  expect(counts.stopped).toMatchObject({ reason: expect.stringContaining('The disk is full.') as string })
  expect(counts.created).toBe((await rowsOf('case_line')).length - before)
  expect(counts.created).toBe(11)
  expect(await importFile(world.house, file)).toMatchObject({ created: 19, unchanged: 11, stopped: null })
})

test('spreadsheet padding is counted and left out, other columns are named, and other separators are known', async () => {
  const file = fileOf((rows) => [
    ...rows.map((row, at) => `${row},${at === 0 ? 'colour' : 'red'}`),
    ','.repeat(18),
    '',
  ])
  expect(await importFile(world.house, file)).toMatchObject({ created: 30, empty: 1, ignored: ['colour'] })
  const asTabs = fileOf(
    (rows) =>
      rows
        .map((row) => row.replaceAll('"', '').split(',').slice(0, 3))
        .map((row) => [...row, ...Array<string>(15).fill('')].join('\t'))
        .with(0, (rows[0] ?? '').replaceAll(',', '\t')),
    'utf16le',
  )
  expect(await importFile(world.house, asTabs)).toMatchObject({ created: 30, refused: [], stopped: null })
})

test.each([
  ['latin1', 'not written in UTF-8'],
  ['utf8', 'more than once: link'],
] as const)('a file in %s with a wrong first line takes nothing, and says why', async (encoding, why) => {
  const file = fileOf(
    ([header = '', ...rows]) => [
      encoding === 'utf8' ? `${header},Link` : header,
      ...rows.map((row) => row.replace('councillor', 'coun\u00e7illor')),
    ],
    encoding,
  )
  const before = (await rowsOf('case_line')).length
  const counts = await importFile(world.house, file)
  expect(counts).toMatchObject({
    rows: 0,
    created: 0,
    stopped: { reason: expect.stringContaining(why) as string },
  })
  expect(await rowsOf('case_line')).toHaveLength(before)
})

test('the same file twice doubles nothing, though it holds an incident twice and its letters are put together otherwise', async () => {
  const file = fileOf((rows) => {
    const told = rows.map((row) => row.replace('Chatbot', 'Chatb\u00f6t'))
    return [...told, told[2] ?? '', (told[3] ?? '').replace('2023', '2024')]
  })
  expect(await importFile(world.house, file)).toMatchObject({
    created: 30,
    updated: 0,
    unchanged: 1,
    refused: [{ row: 32, reason: 'It has the id of row 3, and says something else. Keep one of the two.' }],
  })
  writeFileSync(file, readFileSync(file, 'utf8').normalize('NFD'))
  const changes = () => world.count(sql`case_event where kind = 'source_changed'`)
  const before = await changes()
  expect(await importFile(world.house, file)).toMatchObject({ created: 0, updated: 0, unchanged: 31 })
  expect(await changes()).toBe(before)
})

test.skipIf(!existsSync(PUBLISHED))(
  'six hundred real incidents, twice: nothing doubled, nothing refused',
  async () => {
    const before = (await rowsOf('case_line')).length
    expect(await importFile(world.house, PUBLISHED)).toMatchObject({ rows: 600, created: 600, refused: [] })
    expect(await importFile(world.house, PUBLISHED)).toMatchObject({ created: 0, updated: 0, unchanged: 600 })
    expect(await rowsOf('case_line')).toHaveLength(before + 600)
  },
)
