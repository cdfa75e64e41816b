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
    refused: [],
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
    refused: [{ row: 2, reason: expect.stringContaining('no id') as string }],
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

test.skipIf(!existsSync(PUBLISHED))(
  'six hundred real incidents, twice: nothing doubled, nothing refused',
  async () => {
    const before = (await rowsOf('case_line')).length
    expect(await importFile(world.house, PUBLISHED)).toMatchObject({ rows: 600, created: 600, refused: [] })
    expect(await importFile(world.house, PUBLISHED)).toMatchObject({ created: 0, updated: 0, unchanged: 600 })
    expect(await rowsOf('case_line')).toHaveLength(before + 600)
  },
)
