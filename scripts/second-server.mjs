import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** The oldest PostgreSQL that Amends promises to work with, as Debian 12 installs it. */
const debian = '/usr/lib/postgresql/15/bin'

const findFreePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

/**
 * Starts a server as somebody would use it through DATABASE_URL and DATABASE_OWNER_URL: over TCP, with passwords, no
 * superuser.
 * Debian's PostgreSQL 15 where it is installed, else the embedded one.
 */
export const startSecondServer = async () => {
  const load = (file) => import(new URL(`../dist/postgres/${file}.js`, import.meta.url).href)
  const { findNobody, isRoot } = await load('system-user')
  const { findBinaries } = await load('find-binaries')
  const user = isRoot() ? findNobody() : undefined
  const folder = mkdtempSync(join(tmpdir(), 'amends-second-'))
  chmodSync(folder, 0o711)
  const data = join(folder, 'data')
  mkdirSync(data, { mode: 0o700 })
  const password = randomBytes(16).toString('hex')
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (user !== undefined) for (const path of [data, passwordFile]) chownSync(path, user.uid, user.gid)

  const { initdb, postgres } = existsSync(debian)
    ? { initdb: join(debian, 'initdb'), postgres: join(debian, 'postgres') }
    : await findBinaries(user, folder)
  const options = { ...user, cwd: '/', env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' }, stdio: 'ignore' }
  const made = spawnSync(
    initdb,
    [
      '-D',
      data,
      '-U',
      'postgres',
      '-E',
      'UTF8',
      '--locale=C',
      '-A',
      'scram-sha-256',
      `--pwfile=${passwordFile}`,
    ],
    options,
  )
  if (made.status !== 0) throw new Error('The second database server could not be made.')
  const port = await findFreePort()
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    fsync: 'off',
    max_connections: 300,
  }
  const server = spawn(
    postgres,
    ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    options,
  )
  const stop = async () => {
    if (server.exitCode === null) {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGINT')
      await ended
    }
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const as = (role) => `postgres://${role}:${password}@127.0.0.1:${port}/postgres`
    await createRoles(as('postgres'), password)
    return {
      url: as('amends'),
      ownerUrl: as('amends_owner'),
      name: existsSync(debian) ? 'PostgreSQL 15 of Debian' : 'embedded PostgreSQL over TCP',
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Tries until the server answers. */
const createRoles = async (url, password) => {
  const { default: pg } = await import('pg')
  for (let tries = 1; ; tries += 1) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.query(`create role amends_owner login createdb password '${password}'`)
      await client.query(`create role amends login password '${password}'`)
      return
    } catch (error) {
      if (tries === 100) throw error
      await sleep(100)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
}
