import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { withClient, type Connection } from '../../src/postgres/connection.ts'
import { cloneDatabase, type RunningTestServer, startTestServer } from './template.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let running: RunningTestServer
let prepared = 0

beforeAll(async () => {
  running = await startTestServer({
    prepare: (connection) =>
      withClient(connection, async (client) => {
        prepared += 1
        await client.query('create table shelf as select 1 as value')
      }),
  })
})

afterAll(() => running.stop())

const count = (connection: Connection): Promise<number> =>
  withClient(connection, async (client) => (await client.query('select from shelf')).rows.length)

test('every copy has what was prepared once, and none sees what another writes', async () => {
  const [one, two] = await Promise.all([cloneDatabase(running.server), cloneDatabase(running.server)])
  await withClient(one.connection, (client) => client.query('insert into shelf values (2)'))
  expect([await count(one.connection), await count(two.connection), prepared]).toEqual([2, 1, 1])
})

test('a dropped copy is gone, also while somebody is connected', async () => {
  const copy = await cloneDatabase(running.server, 'amends_test_dropped')
  await withClient(copy.connection, async () => {
    await copy.drop()
  })
  await expect(count(copy.connection)).rejects.toThrow(/does not exist/)
})

test('a server given by its address is used, and left without the template', async () => {
  const { maintenance } = running.server
  const as = (role: string) =>
    `postgres://${role}@localhost/postgres?host=${encodeURIComponent(maintenance.host ?? '')}`
  const given = { programUrl: as('amends'), ownerUrl: as('amends_owner') }
  const other = await startTestServer({ given, prepare: async () => undefined })
  const copy = await cloneDatabase(other.server)
  const who = (connection: Connection) =>
    withClient(
      connection,
      async (client) => (await client.query('select current_user as name')).rows[0]?.name,
    )
  expect([await who(copy.connection), await who(copy.program)]).toEqual(['amends_owner', 'amends'])
  await copy.drop()
  await other.stop()
  const left = await withClient(maintenance, (client) =>
    client.query('select from pg_database where datname = $1', [other.server.template]),
  )
  expect(left.rows).toEqual([])
})
