import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { EXIT } from '../../src/cli/command.ts'
import { readConfig } from '../../src/config.ts'
import { openHouse } from '../../src/context.ts'
import { packageFolder } from '../../src/paths.ts'
import { withClient } from '../../src/postgres/connection.ts'
import { addressOf, cloneDatabase, type ClonedDatabase } from '../postgres/template.ts'
import { PROGRAM } from '../world/program.ts'

/** Long enough for a process to start and to end on a busy machine, in ms. */
const LONGEST = 20_000

let folder: string
const copies: ClonedDatabase[] = []

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'amends-start-'))
})
afterAll(async () => {
  for (const copy of copies) await copy.drop()
  rmSync(folder, { recursive: true })
})

/** A database that a house was opened on once, with its key file. */
async function usedHouse() {
  const copy = await cloneDatabase(inject('testServer'))
  copies.push(copy)
  const keyFile = join(folder, `${copies.length}.key`)
  const config = {
    ...readConfig({ AMENDS_DATA: join(folder, 'data'), LOG_LEVEL: 'silent' }),
    databaseUrl: addressOf(copy),
    keyFile,
  }
  const open = await openHouse(config, 'owner')
  await open.close()
  return { copy, config }
}

/** Runs a command as somebody at a terminal does, until it ends by itself; null when it does not. */
async function run(command: string, databaseUrl: string, keyFile: string) {
  const child = spawn(process.execPath, [...PROGRAM, ...command.split(' ')], {
    cwd: packageFolder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: databaseUrl,
      AMENDS_DATA: join(folder, 'data'),
      AMENDS_KEY_FILE: keyFile,
      PORT: '18080',
    },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)))
  const tooLong = setTimeout(() => child.kill('SIGKILL'), LONGEST)
  const [code] = (await once(child, 'close')) as [number | null]
  clearTimeout(tooLong)
  return { code, said }
}

const inDatabase = ({ connection }: ClonedDatabase, sql: string) =>
  withClient(connection, (client) => client.query(sql))

/** What keeps a house from opening, in the order in which it opens, and who is told by which command. */
const FAULTS: readonly (readonly [what: string, command: string, sql: string | null, says: RegExp])[] = [
  ['the key file is that of another database', 'serve', null, /does not belong to this database\. Put back/],
  [
    'a newer version has changed the database',
    'web',
    `insert into migration (name, digest) values ('9999-later.sql', 'x')`,
    /changed by a newer version of Amends \(9999-later\.sql\)/,
  ],
  ['a migration fails', 'ledger verify', `delete from migration`, /already exists/],
  ['the tables of the queue cannot be changed', 'work', `update jobs.version set version = 30`, /exist/],
  ['the ledgers cannot be taken over', 'web', `drop table ledger_before`, /ledger_before/],
]

describe.each(FAULTS)('where %s', (_what, command, sql, says) => {
  let house: Awaited<ReturnType<typeof usedHouse>>

  beforeAll(async () => {
    house = await usedHouse()
    if (sql === null) house.config.keyFile = (await usedHouse()).config.keyFile
    else await inDatabase(house.copy, sql)
  })

  test(
    `the command ${command} says so in a sentence, and its process ends with a failure`,
    async () => {
      const { code, said } = await run(command, house.config.databaseUrl, house.config.keyFile)
      expect([code, said]).toEqual([EXIT.failure, said])
      expect(said).toMatch(says)
      expect(said).not.toMatch(/^\s+at /m)
    },
    LONGEST * 2,
  )

  test('nothing that was opened stays open', async () => {
    await expect(openHouse(house.config, 'guest')).rejects.toThrow(says)
    const left = () =>
      withClient(inject('testServer').maintenance, async (client) => {
        const name = new URL(house.config.databaseUrl).pathname.slice(1)
        const { rows } = await client.query('select query from pg_stat_activity where datname = $1', [name])
        return rows
      })
    await expect.poll(left, { timeout: 5_000 }).toEqual([])
  })
})
