import { randomUUID } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { join } from 'node:path'
import { type Connection, connectTo, withClient } from '../../src/postgres/connection.ts'
import { initCluster } from '../../src/postgres/init-cluster.ts'
import { describeSelf, livingHolder } from '../../src/postgres/lock.ts'
import { placeCluster } from '../../src/postgres/place-cluster.ts'
import { startCluster } from '../../src/postgres/start-cluster.ts'
import { stopCluster } from '../../src/postgres/stop-cluster.ts'
import { outside } from '../own-folder.ts'

/*
 * A server whose data may be lost, with one prepared database that is copied for each test file, which takes
 * milliseconds.
 */

/** Loses everything when the power fails, and is two to three times as fast. */
const throwAwaySettings = `
fsync = off
full_page_writes = off
synchronous_commit = off
max_connections = 300
autovacuum = on
`

/** Plain data, so that a test runner can hand it to its workers. */
export interface TestServer {
  /** The same database as the program's role, which owns nothing; null where a given server has one role only. */
  program: Connection | null
  /** A database to connect to for making and dropping others. */
  maintenance: Connection
  /** The prepared database. Nobody may be connected to it while it is copied. */
  template: string
}

export interface RunningTestServer {
  server: TestServer
  stop(): Promise<void>
}

export interface ClonedDatabase {
  /** As whoever owns the tables. */
  connection: Connection
  /** As the program, which owns none. */
  program: Connection
  drop(): Promise<void>
}

/** The address of a copy as `DATABASE_URL` says it. */
export function addressOf({ connection }: ClonedDatabase): string {
  if (connection.connectionString !== undefined) return connection.connectionString
  const { host = '', port, user, database } = connection
  return `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}&port=${port}`
}

const prefix = 'amends-test-'

const connectionTo = (server: Connection, database: string): Connection => {
  if (server.connectionString === undefined) return { ...server, database }
  const url = new URL(server.connectionString)
  url.pathname = `/${database}`
  return { connectionString: url.href }
}

const run = (connection: Connection, sql: string): Promise<void> =>
  withClient(connection, async (client) => void (await client.query(sql)))

/** Code of PostgreSQL for what this role may not do. */
const NOT_ALLOWED = '42501'

/** Drops a database. While the server itself tidies up in it, nobody may end that: then it is tried again. */
const dropDatabase = async (connection: Connection, name: string, tries = 50): Promise<void> => {
  try {
    await run(connection, `drop database if exists ${name} with (force)`)
  } catch (error) {
    if (tries === 0 || (error as { code?: string }).code !== NOT_ALLOWED) throw error
    await setTimeout(200)
    await dropDatabase(connection, name, tries - 1)
  }
}

/** A test run that was killed leaves its server; the next run stops it and throws its folder away. */
const sweepLeftovers = async (): Promise<void> => {
  for (const name of readdirSync(outside()).filter((file) => file.startsWith(prefix))) {
    const folder = join(outside(), name)
    const owner = join(folder, 'owner')
    if (!existsSync(owner) || livingHolder(owner) !== undefined) continue
    try {
      await stopCluster(await placeCluster(folder))
      rmSync(folder, { recursive: true, force: true })
    } catch {
      // It belongs to another user of this machine, who will sweep it.
    }
  }
}

const startThrowAway = async (): Promise<{
  maintenance: Connection
  program: Connection
  stop: () => Promise<void>
}> => {
  await sweepLeftovers()
  const folder = mkdtempSync(join(outside(), prefix))
  // `nobody` runs the server when we are root.
  chmodSync(folder, 0o711)
  writeFileSync(join(folder, 'owner'), describeSelf())
  const place = await placeCluster(folder)
  const stop = async (): Promise<void> => {
    await stopCluster(place)
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await initCluster(place)
    const postmaster = await startCluster(place, throwAwaySettings)
    // As in production, no role is a superuser, and the program owns nothing; here the owner may make databases as well.
    await run(
      connectTo(postmaster, 'postgres', 'postgres'),
      'create role amends_owner login createdb; create role amends login',
    )
    const as = (role: string): Connection => connectTo(postmaster, role, 'postgres')
    return { maintenance: as('amends_owner'), program: as('amends'), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

const rolesOf = ({
  programUrl,
  ownerUrl,
}: {
  readonly programUrl: string
  readonly ownerUrl: string | undefined
}) =>
  ownerUrl === undefined
    ? { maintenance: { connectionString: programUrl }, program: null }
    : { maintenance: { connectionString: ownerUrl }, program: { connectionString: programUrl } }

/**
 * Starts a server for tests, or uses the one that is given, and lets `prepare` fill the template, once. The owner's
 * role must be allowed to make databases; without one of its own, the program's role owns everything.
 */
export const startTestServer = async (options: {
  given?: { readonly programUrl: string; readonly ownerUrl: string | undefined } | undefined
  prepare: (owner: Connection, program: Connection | null) => Promise<void>
}): Promise<RunningTestServer> => {
  const { maintenance, program, stop } =
    options.given === undefined ? await startThrowAway() : { ...rolesOf(options.given), stop: async () => {} }
  const template = `amends_template_${randomUUID().slice(0, 8)}`
  const stopAll = async (): Promise<void> => {
    await run(maintenance, `drop database if exists ${template} with (force)`)
    await stop()
  }
  try {
    await run(maintenance, `create database ${template} template template0 encoding 'UTF8'`)
    const owner = connectionTo(maintenance, template)
    await options.prepare(owner, program === null ? null : connectionTo(program, template))
    return { server: { maintenance, program, template }, stop: stopAll }
  } catch (error) {
    await stopAll()
    throw error
  }
}

/** A copy of the prepared database for one test file alone. */
export const cloneDatabase = async (
  server: TestServer,
  name = `amends_test_${randomUUID().replaceAll('-', '')}`,
): Promise<ClonedDatabase> => {
  await run(server.maintenance, `create database ${name} template ${server.template}`)
  const connection = connectionTo(server.maintenance, name)
  return {
    connection,
    program: server.program === null ? connection : connectionTo(server.program, name),
    drop: () => dropDatabase(server.maintenance, name),
  }
}
