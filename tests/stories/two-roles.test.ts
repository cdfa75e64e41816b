import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { openHouse } from '../../src/context.ts'
import { grantToProgram } from '../../src/store/grant.ts'
import type { connect } from '../../src/store/database.ts'
import { addressOf, cloneDatabase } from '../postgres/template.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
let caseId: string
beforeAll(async () => {
  world = await makeWorld()
  ;({ caseId } = await world.file())
})
afterAll(() => world.close())

/** Code of PostgreSQL for what a role may not do. */
const NOT_ALLOWED = '42501'
const by = (who: World['owner'], statement: string) =>
  sql
    .raw(statement)
    .execute(who.db)
    .then(
      () => 'done',
      (error: { readonly code?: string }) => error.code ?? 'no code',
    )

describe('the role of the program', () => {
  const ledger = ['case_event', 'ledger_batch', 'account_act']

  test.each(
    ledger.flatMap((table) => [
      `update ${table} set ${table === 'account_act' ? 'at = at' : table === 'case_event' ? 'at = at' : 'mac = mac'}`,
      `delete from ${table}`,
      `truncate ${table}`,
      `alter table ${table} disable trigger all`,
      `alter table ${table} disable trigger user`,
      `drop table ${table}`,
      `alter table ${table} rename to gone`,
      `alter table ${table} owner to current_user`,
      `create trigger nothing before insert on ${table} for each row execute function refuse_change()`,
      `drop trigger ${table}_append_only on ${table}`,
      `grant update on ${table} to current_user`,
    ]),
  )('may not: %s', async (statement) => {
    const answer = await by(world.house.database, statement)
    // Granting what one does not have is a warning, and changes nothing.
    if (statement.startsWith('grant')) {
      const { rows } = await sql<{ may: boolean }>`
        select has_table_privilege(${statement.split(' ')[3]}, 'update') as may`.execute(
        world.house.database.db,
      )
      expect(rows[0]?.may).toBe(false)
    } else expect(answer).toBe(NOT_ALLOWED)
  })

  test.each([
    'set session_replication_role = replica',
    'set role amends_owner',
    'create or replace function refuse_change() returns trigger language plpgsql as $$ begin return new; end $$',
    'create table public.more (id int)',
    'create schema more',
    'drop schema jobs cascade',
    'update migration set digest = name',
    'delete from migration',
    `copy case_event to program 'true'`,
  ])('may not: %s', async (statement) => {
    expect(await by(world.house.database, statement)).toBe(NOT_ALLOWED)
  })

  test('owns nothing in the database, and can read and add to every table', async () => {
    const { rows } = await sql<{ name: string; owned: boolean; works: boolean }>`
      select c.relname as name, pg_has_role(c.relowner, 'member') as owned,
        has_table_privilege(c.oid, 'select') and has_table_privilege(c.oid, 'insert') as works
      from pg_class c where c.relnamespace = any('{public,jobs}'::regnamespace[]) and c.relkind in ('r', 'p')`.execute(
      world.house.database.db,
    )
    expect(rows.length).toBeGreaterThan(20)
    expect(rows.filter(({ owned, works }) => owned || !works)).toEqual([])
  })

  test('goes on writing the ledger', async () => {
    await world.does('ana', caseId, 'take_up')
    expect((await world.read(caseId)).kase.handler).toBe(world.staff.ana.id)
  })

  test('gets its rights to a table that came later, and loses none that it has', async () => {
    await sql`create table later (id int)`.execute(world.owner.db)
    expect(await by(world.house.database, 'select from later')).toBe(NOT_ALLOWED)
    const owner = world.owner as ReturnType<typeof connect>
    const daily = world.house.database as ReturnType<typeof connect>
    await Promise.all([grantToProgram(owner.pool, daily.pool), grantToProgram(owner.pool, daily.pool)])
    expect(await by(world.house.database, 'select from later')).toBe('done')
    expect(await by(world.house.database, 'delete from case_event')).toBe(NOT_ALLOWED)
    await sql`drop table later`.execute(world.owner.db)
  })

  test('changes nothing about its rights where it is the owner itself', async () => {
    const owner = world.owner as ReturnType<typeof connect>
    await grantToProgram(owner.pool, owner.pool)
    expect(await by(world.owner, 'update case_event set at = at')).not.toBe(NOT_ALLOWED)
  })
})

test('once the owner has made the tables, a process starts that never hears of the owner', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'amends-roles-'))
  const copy = await cloneDatabase({ ...inject('testServer'), template: 'template0' })
  const settings = readConfig({ AMENDS_DATA: join(folder, 'data'), LOG_LEVEL: 'silent' })
  const program = addressOf({ ...copy, connection: copy.program })
  const alone = { ...settings, databaseUrl: program, databaseOwnerUrl: undefined }
  try {
    await expect(openHouse(alone, 'owner')).rejects.toThrow(/permission denied/)
    await (await openHouse({ ...alone, databaseOwnerUrl: addressOf(copy) }, 'owner')).close()
    const open = await openHouse(alone, 'owner')
    expect(await by(open.house.database, 'create table more (id int)')).toBe(NOT_ALLOWED)
    await open.close()
  } finally {
    await copy.drop()
    rmSync(folder, { recursive: true })
  }
})
