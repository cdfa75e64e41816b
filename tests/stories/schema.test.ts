import { cpSync, mkdtempSync, rmSync, writeFileSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { codesOf } from '../../src/domain/vocabulary/code.ts'
import { ACTORS, CASE_STATES } from '../../src/domain/vocabulary/casework.ts'
import { CASE_KINDS, CHANNELS } from '../../src/domain/vocabulary/intake.ts'
import { RIGHTS } from '../../src/domain/vocabulary/rights.ts'
import { HOOK_FARED, STAFF_ROLES } from '../../src/domain/vocabulary/staff.ts'
import { ROLES } from '../../src/domain/vocabulary/value-chain.ts'
import { migrationsFolder, packageFolder } from '../../src/paths.ts'
import { cloneDatabase, type ClonedDatabase } from '../postgres/template.ts'
import { migrate } from '../../src/store/migrate.ts'
import { leave } from '../world/leave.ts'

let copy: ClonedDatabase
let pool: pg.Pool

beforeAll(async () => {
  copy = await cloneDatabase(inject('testServer'))
  pool = new pg.Pool({ ...copy.connection, max: 20 })
})
afterAll(async () => {
  await leave(pool, copy)
})

/** The codes that the checks of a column allow. */
async function allowed(table: string, column: string): Promise<string[]> {
  const { rows } = await pool.query<{ text: string }>(
    `select pg_get_constraintdef(oid) as text from pg_constraint
     where conrelid = $1::regclass and contype = 'c'
       and conkey = array[(select attnum from pg_attribute where attrelid = $1::regclass and attname = $2)]`,
    [table, column],
  )
  return rows.flatMap(({ text }) => [...text.matchAll(/'(\w+)'::text/g)].map(([, code]) => code!))
}

describe('the database allows the codes of the vocabulary, and no others', () => {
  test.each([
    ['case_line', 'kind', codesOf(CASE_KINDS)],
    ['case_line', 'state', codesOf(CASE_STATES)],
    ['case_line', 'channel', codesOf(CHANNELS)],
    ['case_event', 'actor', codesOf(ACTORS)],
    ['staff', 'role', codesOf(STAFF_ROLES)],
    ['api_token', 'role', codesOf(STAFF_ROLES)],
    ['relationship', 'role', codesOf(ROLES)],
    ['web_hook', 'fared', codesOf(HOOK_FARED)],
  ])('%s.%s', async (table, column, codes) => {
    expect((await allowed(table, column)).toSorted()).toEqual([...codes].toSorted())
  })

  test('and grades from 1 to 5, priorities from 1 to 4', async () => {
    for (const [column, least, most] of [
      ['level', 1, 5],
      ['priority', 1, 4],
    ] as const) {
      const { rows } = await pool.query<{ text: string }>(
        `select pg_get_constraintdef(oid) as text from pg_constraint
         where conrelid = 'case_line'::regclass and pg_get_constraintdef(oid) like '%' || $1 || ' >=%'`,
        [column],
      )
      expect(rows[0]?.text).toBe(`CHECK (((${column} >= ${least}) AND (${column} <= ${most})))`)
    }
  })
})

interface Column {
  readonly types: readonly string[]
  readonly nullable: boolean
}

/** Which types of PostgreSQL a type of `store/schema.ts` may stand for; anything else is a list of codes. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  string: ['text', 'uuid', 'bigint'],
  number: ['smallint', 'integer', 'bigint'],
  boolean: ['boolean'],
  Buffer: ['bytea'],
  Date: ['timestamp with time zone'],
  Json: ['jsonb'],
  'string[]': ['ARRAY'],
  'number[]': ['ARRAY'],
}

/** The tables as `store/schema.ts` writes them down. */
function written(): Map<string, Map<string, Column>> {
  const path = join(packageFolder, 'src/store/schema.ts')
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2024, true)
  const schema = source.statements.find(
    (each): each is ts.InterfaceDeclaration => ts.isInterfaceDeclaration(each) && each.name.text === 'Schema',
  )
  const tables = (schema?.members ?? []).map((member) => {
    const property = member as ts.PropertySignature
    const columns = (property.type as ts.TypeLiteralNode).members.map((each) => {
      const column = each as ts.PropertySignature
      return [column.name.getText(), columnOf(column.type!.getText())] as const
    })
    return [property.name.getText(), new Map(columns)] as const
  })
  return new Map(tables)
}

function columnOf(type: string): Column {
  const nullable = type.endsWith(' | null')
  const plain = type.replace(/ \| null$/, '').replace(/^(?:ColumnType|Generated)<(\w+).*$/, '$1')
  return { types: TYPES[plain] ?? ['text'], nullable }
}

test('every table and column is what the code takes it for', async () => {
  const { rows } = await pool.query<{ table: string; column: string; type: string; nullable: boolean }>(
    `select table_name as table, column_name as column, data_type as type, is_nullable = 'YES' as nullable
     from information_schema.columns where table_schema = 'public' and table_name <> 'migration'`,
  )
  const tables = written()
  const there = rows.map(({ table, column }) => `${table}.${column}`)
  const wanted = [...tables].flatMap(([table, columns]) =>
    [...columns.keys()].map((column) => `${table}.${column}`),
  )
  expect(there.toSorted()).toEqual(wanted.toSorted())
  for (const { table, column, type, nullable } of rows) {
    const said = tables.get(table)?.get(column)
    expect([table, column, said?.types, said?.nullable]).toEqual([
      table,
      column,
      expect.arrayContaining([type]),
      nullable,
    ])
  }
})

test('every table about a case has the case first in its key, and points to no other table', async () => {
  const { rows } = await pool.query<{ table: string; first: string }>(
    `select conrelid::regclass::text as table, attname as first from pg_constraint
     join pg_attribute on attrelid = conrelid and attnum = conkey[1]
     where contype = 'p' and conrelid::regclass::text like 'case\\_%'`,
  )
  expect(rows.map(({ table, first }) => [table, first]).toSorted()).toEqual([
    ['case_clock', 'case_id'],
    ['case_event', 'case_id'],
    ['case_file', 'case_id'],
    ['case_key', 'case_id'],
    ['case_line', 'case_id'],
    ['case_look', 'case_id'],
  ])
  const foreign = await pool.query(
    `select from pg_constraint where contype = 'f' and conrelid::regclass::text like 'case\\_%'`,
  )
  expect(foreign.rows).toEqual([])
})

describe('migrations', () => {
  let empty: ClonedDatabase
  let fresh: pg.Pool
  let folder: string

  beforeAll(async () => {
    empty = await cloneDatabase({ ...inject('testServer'), template: 'template0' })
    fresh = new pg.Pool({ ...empty.connection, max: 20 })
    folder = mkdtempSync(join(tmpdir(), 'amends-migrations-'))
    cpSync(migrationsFolder, folder, { recursive: true })
  })
  afterAll(async () => {
    await leave(fresh, empty)
    rmSync(folder, { recursive: true })
  })

  test('twenty processes that start at once all find a database that is ready, made once', async () => {
    const applied = await Promise.all(Array.from({ length: 20 }, () => migrate(fresh, folder)))
    const { rows } = await fresh.query<{ name: string }>('select name from migration order by name')
    expect(applied.filter((names) => names.length > 0)).toEqual([rows.map(({ name }) => name)])
    expect(rows.length).toBeGreaterThan(0)
  })

  test('a migration that fails leaves nothing of itself behind', async () => {
    const broken = join(folder, '9000-broken.sql')
    writeFileSync(broken, 'create table half (id int); select nonsense;')
    await expect(migrate(fresh, folder)).rejects.toThrow(/nonsense/)
    rmSync(broken)
    const half = await fresh.query(`select from pg_tables where tablename = 'half'`)
    expect(half.rows).toEqual([])
    expect(await migrate(fresh, folder)).toEqual([])
  })

  test('a migration that was changed after it was applied is refused', async () => {
    writeFileSync(join(folder, '9001-small.sql'), 'create table small (id int);')
    expect(await migrate(fresh, folder)).toEqual(['9001-small.sql'])
    writeFileSync(join(folder, '9001-small.sql'), 'create table smaller (id int);')
    await expect(migrate(fresh, folder)).rejects.toThrow(
      'The migration 9001-small.sql was changed after it was applied. Add a new file instead.',
    )
  })

  test('a database of a newer version is refused with a sentence that says what to do', async () => {
    await expect(migrate(fresh, migrationsFolder)).rejects.toThrow(
      'This database was changed by a newer version of Amends (9001-small.sql). Start that version, or restore a backup made before it.',
    )
  })
})

test('every right has its index, so that a list about a rare one is as quick as any', async () => {
  const { rows } = await pool.query<{ name: string; text: string }>(
    `select indexname as name, indexdef as text from pg_indexes where indexname like 'case\\_line\\_right\\_%'`,
  )
  expect(rows.map(({ name }) => name.replace('case_line_right_', '')).toSorted()).toEqual(
    codesOf(RIGHTS).toSorted(),
  )
  for (const { name, text } of rows) expect(text).toContain(`'{${name.replace('case_line_right_', '')}}'`)
})
