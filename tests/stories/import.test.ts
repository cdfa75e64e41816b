import { existsSync, readFileSync, writeFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
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

test.skipIf(!existsSync(PUBLISHED))(
  'six hundred real incidents, twice: nothing doubled, nothing refused',
  async () => {
    expect(await importFile(world.house, PUBLISHED)).toMatchObject({ rows: 600, created: 600, refused: [] })
    expect(await importFile(world.house, PUBLISHED)).toMatchObject({ created: 0, updated: 0, unchanged: 600 })
    expect(await rowsOf('case_line')).toHaveLength(630)
  },
)
