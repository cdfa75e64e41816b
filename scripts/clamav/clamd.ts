import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openClamd, type ClamdPlace } from '../../src/outgoing/clamd.ts'

/** What the handbook says of `clamd.conf` (docs/operating.md, Files). */
export const AS_THE_HANDBOOK_SAYS = {
  StreamMaxLength: '110M',
  MaxFileSize: '110M',
  MaxScanSize: '400M',
  AlertExceedsMax: 'yes',
} as const

export type Settings = Readonly<Record<string, string>>

/** A clamd that runs until it is asked to stop. */
export interface RealClamd {
  readonly bySocket: ClamdPlace
  readonly byPort: ClamdPlace
  /** Everything that it wrote into its log. */
  readonly log: () => string
  /** What lies where it puts what it looks at. */
  readonly lying: () => readonly string[]
  stop(): Promise<void>
}

/** Version of the clamd that is installed here; null where there is none. */
export function clamdHere(): string | null {
  const { status, stdout } = spawnSync('clamd', ['--version'], { encoding: 'utf8', env: withSbin() })
  return status === 0 ? stdout.trim() : null
}

/**
 * Starts a clamd in the foreground with signatures and settings of our own, and waits until it answers.
 *
 * @param signatures lines of a body-based signature file (.ndb) and of one by digest (.hdb)
 */
export async function startRealClamd(
  folder: string,
  port: number,
  signatures: { readonly ndb: string; readonly hdb: string },
  settings: Settings = AS_THE_HANDBOOK_SAYS,
): Promise<RealClamd> {
  const [database, looking] = [join(folder, 'signatures'), join(folder, 'looking')]
  for (const path of [database, looking]) mkdirSync(path, { recursive: true })
  // Where we are root, clamd may become another before it reads them.
  for (const path of [folder, database, looking]) chmodSync(path, 0o777)
  writeFileSync(join(database, 'amends.ndb'), signatures.ndb)
  writeFileSync(join(database, 'amends.hdb'), signatures.hdb)
  const [socket, log, conf] = ['clamd.ctl', 'clamd.log', 'clamd.conf'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  const lines = {
    Foreground: 'yes',
    LocalSocket: socket,
    TCPSocket: String(port),
    TCPAddr: '127.0.0.1',
    DatabaseDirectory: database,
    TemporaryDirectory: looking,
    LogFile: log,
    LogVerbose: 'yes',
    ExtendedDetectionInfo: 'yes',
    ...settings,
  }
  writeFileSync(
    conf,
    Object.entries(lines)
      .map(([name, value]) => `${name} ${value}\n`)
      .join(''),
  )
  const child = spawn('clamd', ['--config-file', conf], { stdio: 'ignore', env: withSbin() })
  const gone = once(child, 'exit')
  const bySocket = { socket }
  for (let tries = 0; (await openClamd(bySocket).whyNot()) === 'unreachable'; tries += 1) {
    if (tries > 300 || child.exitCode !== null)
      throw new Error(`clamd did not start: ${readFileSync(log, 'utf8')}`)
    await wait(100)
  }
  return {
    bySocket,
    byPort: { host: '127.0.0.1', port },
    log: () => readFileSync(log, 'utf8'),
    lying: () => readdirSync(looking),
    async stop() {
      child.kill('SIGTERM')
      await gone
    },
  }
}

function withSbin(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/usr/local/sbin` }
}
