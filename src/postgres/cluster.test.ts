import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { ClusterError } from './cluster-error.ts'
import { type Connection, withClient } from './connection.ts'
import { openDatabase, type OpenDatabase } from './open-database.ts'
import { type Place, placeCluster } from './place-cluster.ts'
import { findPostmaster } from './postmaster.ts'
import { processIdentity } from './process-identity.ts'
import { stopCluster } from './stop-cluster.ts'
import { isRoot } from './system-user.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

/** A data folder with an empty database, made once, because making it takes most of the time. */
let seed: string
let root: string
let dataFolder: string
let systemFolder: string
let opened: OpenDatabase[]
let children: ChildProcess[]

beforeAll(async () => {
  seed = mkdtempSync(join(tmpdir(), 'amends-cluster-'))
  chmodSync(seed, 0o711)
  const database = await openDatabase({ databaseUrl: undefined, dataFolder: seed }, { role: 'owner' })
  await database.stop()
})

afterAll(() => rmSync(seed, { recursive: true }))

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'amends-cluster-'))
  chmodSync(root, 0o711)
  dataFolder = join(root, 'data')
  systemFolder = join(root, 'system')
  execFileSync('cp', ['-a', seed, dataFolder])
  opened = []
  children = []
})

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL')
  for (const database of opened) await database.stop()
  await stopCluster(await findPlace())
  rmSync(root, { recursive: true })
})

const findPlace = (): Promise<Place> => placeCluster(dataFolder, systemFolder)

const open = async (role: 'owner' | 'guest'): Promise<OpenDatabase> => {
  const database = await openDatabase({ databaseUrl: undefined, dataFolder }, { role, systemFolder })
  opened.push(database)
  return database
}

const query = (connection: Connection, sql: string): Promise<unknown[]> =>
  withClient(connection, async (client) =>
    (await client.query<{ value: unknown }>(sql)).rows.map((row) => row.value),
  )

const postmasterPid = async (): Promise<number | undefined> => findPostmaster(await findPlace())?.pid

/** Another process that opens the database, says so, and goes on until it is told to stop. */
const openElsewhere = async (role: 'owner' | 'guest'): Promise<ChildProcess> => {
  const program = `
    import { openDatabase } from ${JSON.stringify(join(import.meta.dirname, 'open-database.ts'))}
    const [dataFolder, systemFolder, role] = process.argv.slice(1)
    const database = await openDatabase({ dataFolder }, { role, systemFolder })
    process.on('SIGTERM', () => database.stop().then(() => process.exit(0)))
    setInterval(() => {}, 1000)
    console.log('open')`
  const child = spawn(
    process.execPath,
    ['--input-type=module', '--eval', program, dataFolder, systemFolder, role],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  children.push(child)
  await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() => Promise.reject(new Error('The other process ended before it was open.'))),
  ])
  return child
}

const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

describe('the embedded database', () => {
  test('starts from nothing, answers, and keeps what was written over a stop', async () => {
    rmSync(dataFolder, { recursive: true })
    const first = await open('owner')
    expect(first.embedded).toBe(true)
    await query(first.owner!, 'create table kept as select 1 as value')
    await first.stop()
    expect(await postmasterPid()).toBeUndefined()

    const second = await open('owner')
    expect(await query(second.owner!, 'select value from kept')).toEqual([1])
  })

  test('stores Unicode, checks its pages, and waits for the disk', async () => {
    const { connection } = await open('owner')
    expect(
      await query(
        connection,
        `select current_setting(name) as value
           from unnest(array['server_encoding', 'data_checksums', 'fsync', 'listen_addresses']) as name`,
      ),
    ).toEqual(['UTF8', 'on', 'on', ''])
  })

  test('gives the application no rights over the machine', async () => {
    const { connection } = await open('owner')
    await expect(query(connection, `copy (select 1) to program 'true'`)).rejects.toThrow(/permission denied/)
    await expect(query(connection, 'create role other')).rejects.toThrow(/permission denied/)
  })

  test('gives the application no table to change, and whoever owns the tables no rights over the machine', async () => {
    const { connection, owner } = await open('owner')
    await query(owner!, 'create table kept as select 1 as value')
    for (const change of [
      'create table other (id int)',
      'drop table kept',
      'alter table kept add column more int',
    ])
      await expect(query(connection, change)).rejects.toThrow(/permission denied|must be owner/)
    await expect(query(owner!, `copy kept to program 'true'`)).rejects.toThrow(/permission denied/)
    await expect(query(owner!, 'create role other superuser')).rejects.toThrow(/permission denied/)
  })

  test('takes the tables over that the application owned in a version before', async () => {
    const first = await open('owner')
    const asRoot = { ...first.connection, user: 'postgres' }
    await query(first.owner!, 'create table kept as select 1 as value')
    await query(asRoot, 'alter database amends owner to amends')
    await query(asRoot, 'alter table kept owner to amends')
    await first.stop()
    const second = await open('owner')
    expect(await query(second.owner!, 'select value from kept')).toEqual([1])
    await expect(query(second.connection, 'drop table kept')).rejects.toThrow(/must be owner/)
    await query(second.owner!, 'drop table kept')
  })

  test('writes no word of a story into its log, neither on an error nor on a crash', async () => {
    const { owner } = await open('owner')
    const connection = owner!
    await query(connection, 'create table story (told text primary key, number int)')
    const tell = `insert into story values ('told-in-confidence', 1) returning 1 as value`
    await query(connection, tell)
    await expect(query(connection, tell)).rejects.toThrow(/duplicate key/)
    await expect(query(connection, `select 'told-in-confidence'::int as value`)).rejects.toThrow(
      /invalid input/,
    )
    await withClient(connection, async (client) => {
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
      const asleep = client.query(`select pg_sleep(60), 'told-in-confidence'`).catch(() => undefined)
      await sleep(200)
      process.kill(rows[0]?.pid ?? 0, 'SIGKILL')
      await asleep
    }).catch(() => undefined)
    await opened[0]?.stop()

    const place = await findPlace()
    const folder = join(place.cluster, 'log')
    const log = readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('')
    expect(log).toContain('was terminated by signal 9')
    expect(log + readFileSync(join(place.home, 'start.log'), 'utf8')).not.toContain('told-in-confidence')
  })

  test('lets only its own user come near the socket', async () => {
    const { connection } = await open('owner')
    expect(statSync(connection.host ?? '').mode & 0o777).toBe(0o700)
  })

  test('works in a folder whose path is too long for a socket', async () => {
    dataFolder = join(root, 'a-long-name-'.repeat(8), 'and-another-'.repeat(8), 'data')
    mkdirSync(dataFolder, { recursive: true, mode: 0o755 })
    const { connection } = await open('owner')
    expect(await query(connection, 'select 1 as value')).toEqual([1])
    expect(connection.host?.length).toBeLessThan(90)
    const host = connection.host ?? ''
    await opened[0]?.stop()
    rmSync(host, { recursive: true })
  })

  test('uses the server of DATABASE_URL as it is and makes nothing', async () => {
    dataFolder = join(root, 'never-made')
    const databaseUrl = 'postgres://amends@db.example.org/amends'
    const database = await openDatabase({ databaseUrl, dataFolder }, { role: 'owner' })
    expect(database).toMatchObject({ embedded: false, connection: { connectionString: databaseUrl } })
    await database.stop()
    expect(existsSync(dataFolder)).toBe(false)
    dataFolder = join(root, 'data')
  })
})

describe('several processes on one folder', () => {
  test('a second owner is refused with the number of the first and what to do', async () => {
    const first = await openElsewhere('owner')
    const refusal = await open('owner').catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(ClusterError)
    expect(String(refusal)).toMatch(
      new RegExp(`already runs on the folder .*process ${first.pid}.*stop it first.*another folder`),
    )
    await end(first, 'SIGTERM')
    await open('owner')
  })

  test('of owners that start at the same moment, one wins', async () => {
    const outcomes = await Promise.allSettled([open('owner'), open('owner'), open('owner')])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('a guest works beside the owner, whose server stays when the guest leaves', async () => {
    await openElsewhere('owner')
    const pid = await postmasterPid()
    const guest = await open('guest')
    expect(await query(guest.connection, 'select 1 as value')).toEqual([1])
    await guest.stop()
    expect(await postmasterPid()).toBe(pid)
  })

  test('a guest alone starts the server for itself and leaves none behind', async () => {
    const guest = await open('guest')
    expect(await query(guest.connection, 'select 1 as value')).toEqual([1])
    await guest.stop()
    expect(await postmasterPid()).toBeUndefined()
  })

  test('guests that come and go at the same moment do not stop the server under each other', async () => {
    await Promise.all(
      Array.from({ length: 6 }, async (_, number) => {
        await sleep(number * 40)
        const guest = await open('guest')
        expect(await query(guest.connection, 'select 1 as value')).toEqual([1])
        await guest.stop()
      }),
    )
    expect(await postmasterPid()).toBeUndefined()
  })

  test('an owner that stops lets a guest finish', async () => {
    const owner = await openElsewhere('owner')
    const guest = await open('guest')
    await end(owner, 'SIGTERM')
    expect(await query(guest.connection, 'select 1 as value')).toEqual([1])
    await guest.stop()
    expect(await postmasterPid()).toBeUndefined()
  })
})

describe('after a violent end', () => {
  test('of the owner, the next one takes the running server over with all that was committed', async () => {
    const killed = await openElsewhere('owner')
    const guest = await open('guest')
    await query(guest.owner!, 'create table kept as select 1 as value')
    const pid = await postmasterPid()
    await end(killed, 'SIGKILL')

    const next = await open('owner')
    expect(await postmasterPid()).toBe(pid)
    expect(await query(next.owner!, 'select value from kept')).toEqual([1])
  })

  test('of the database, the owner starts it again and nothing committed is lost', async () => {
    const owner = await open('owner')
    const events: string[] = []
    owner.onRestart(({ state }) => events.push(state))
    await query(owner.owner!, 'create table kept as select 1 as value')
    process.kill((await postmasterPid()) ?? 0, 'SIGKILL')
    await expect.poll(() => events, { timeout: 50_000 }).toEqual(['lost', 'back'])
    expect(await query(owner.owner!, 'select value from kept')).toEqual([1])
  })

  test('of both, the next owner repairs and starts', async () => {
    const killed = await openElsewhere('owner')
    const guest = await open('guest')
    await query(guest.owner!, 'create table kept as select 1 as value')
    const pid = (await postmasterPid()) ?? 0
    await end(killed, 'SIGKILL')
    process.kill(pid, 'SIGKILL')

    const next = await open('owner')
    expect(await query(next.owner!, 'select value from kept')).toEqual([1])
    expect(await postmasterPid()).not.toBe(pid)
  })

  test('a server that is just stopping is waited for', async () => {
    await openElsewhere('owner').then((killed) => end(killed, 'SIGKILL'))
    const pid = (await postmasterPid()) ?? 0
    process.kill(pid, 'SIGINT')
    const next = await open('owner')
    expect(await query(next.connection, 'select 1 as value')).toEqual([1])
    expect(processIdentity(pid)).toBeUndefined()
  })

  test('a note of a process number that now belongs to somebody else does not hinder the start', async () => {
    const owner = await open('owner')
    await owner.stop()
    const { cluster } = await findPlace()
    writeFileSync(join(cluster, 'postmaster.pid'), `${process.pid}\n${cluster}\n1\n5432\n/tmp\n\n\nready\n`)
    expect(await query((await open('owner')).connection, 'select 1 as value')).toEqual([1])
  })
})

describe.runIf(isRoot())('started as root', () => {
  test('another service that runs as the same user as the server cannot be anybody in the database', async () => {
    const { connection } = await open('owner')
    const { user } = await findPlace()
    const ask = `
      import pg from ${JSON.stringify(import.meta.resolve('pg'))}
      const client = new pg.Client(JSON.parse(process.argv[1]))
      await client.connect().then(() => console.log('in'), (error) => console.log(error.code))
      process.exit(0)`
    const answers = ['amends', 'amends_owner', 'postgres'].map((role) =>
      execFileSync(
        process.execPath,
        ['--input-type=module', '--eval', ask, JSON.stringify({ ...connection, user: role })],
        { encoding: 'utf8', uid: user!.uid, gid: user!.gid, cwd: '/' },
      ).trim(),
    )
    // invalid_authorization_specification
    expect(answers).toEqual(['28000', '28000', '28000'])
  })

  test('a data folder closed to others keeps its database in the system folder, and says where', async () => {
    rmSync(dataFolder, { recursive: true })
    mkdirSync(dataFolder, { mode: 0o700 })
    const { owner } = await open('owner')
    await query(owner!, 'create table kept as select 1 as value')
    const { home } = await findPlace()
    expect(home.startsWith(systemFolder)).toBe(true)
    expect(readFileSync(join(dataFolder, 'postgres-location'), 'utf8').trim()).toBe(home)
  })

  test('the database stays where it is when its folder is opened later', async () => {
    rmSync(dataFolder, { recursive: true })
    mkdirSync(dataFolder, { mode: 0o700 })
    await open('owner').then((database) => database.stop())
    const { home } = await findPlace()
    chmodSync(dataFolder, 0o755)
    expect((await findPlace()).home).toBe(home)
  })

  test('a folder that was closed later is named, and no empty database is made elsewhere', async () => {
    await open('owner').then((database) => database.stop())
    chmodSync(dataFolder, 0o700)
    await expect(open('owner')).rejects.toThrow(`chmod o+x ${dataFolder}`)
    chmodSync(dataFolder, 0o711)
  })
})
