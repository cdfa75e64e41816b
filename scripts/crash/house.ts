import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { placeCluster } from '../../src/postgres/place-cluster.ts'
import { freePort } from '../free-port.ts'

const main = resolve(import.meta.dirname, '../../dist/main.js')

/** What can be killed. */
export type Victim = 'web' | 'worker' | 'database'
type Role = Exclude<Victim, 'database'>

/** One installation as an operator runs it: pages and background work apart, and something that starts both again. */
export interface RunningHouse {
  readonly url: string
  readonly cluster: string
  /** Kills without warning. What looks after the processes starts them again, and the web process its database. */
  kill(victim: Victim): Promise<void>
  untilReady(): Promise<void>
  /** Memory that a process takes, in megabytes. */
  memory(role: Role): number
  /** How often each process had to be started again. */
  readonly starts: Readonly<Record<Role, number>>
  /** Runs a command on the same data, and answers what it printed. */
  command(...words: string[]): Promise<string>
  /** Asks both processes to stop, and waits for them. */
  stop(): Promise<void>
}

const COMMANDS: Readonly<Record<Role, string>> = { web: 'web', worker: 'work' }

/** Starts a house on an empty folder, and waits until it answers. */
export async function startHouse(folder: string): Promise<RunningHouse> {
  const port = await freePort()
  const data = join(folder, 'data')
  const env = { ...process.env, AMENDS_DATA: data, PORT: String(port), LOG_LEVEL: 'silent' }
  const url = `http://127.0.0.1:${port}`
  const running = new Map<Role, ChildProcess>()
  const starts = { web: 0, worker: 0 }
  let isStopping = false

  const keepRunning = (role: Role): void => {
    const child = spawn(process.execPath, [main, COMMANDS[role]], {
      env,
      stdio: ['ignore', 'ignore', 'ignore'],
    })
    running.set(role, child)
    starts[role] += 1
    child.once('exit', () => {
      if (!isStopping) setTimeout(() => keepRunning(role), 200)
    })
  }
  const untilReady = async (): Promise<void> => {
    for (let tries = 0; tries < 1200; tries += 1) {
      if (await isReady(url)) return
      await wait(50)
    }
    throw new Error('The house did not answer within a minute.')
  }
  keepRunning('web')
  await untilReady()
  keepRunning('worker')
  const { cluster } = await placeCluster(resolve(data))
  return {
    url,
    cluster,
    starts,
    untilReady,
    memory: (role) => residentOf(running.get(role)?.pid),
    async kill(victim) {
      if (victim === 'database') for (const pid of databasePids(cluster)) kill(pid)
      else running.get(victim)?.kill('SIGKILL')
      await Promise.resolve()
    },
    command: (...words) => output(words, env),
    async stop() {
      isStopping = true
      for (const role of ['worker', 'web'] as const) {
        const child = running.get(role)
        if (child === undefined || child.exitCode !== null || child.signalCode !== null) continue
        const gone = new Promise((done) => child.once('exit', done))
        child.kill('SIGTERM')
        await gone
      }
    },
  }
}

function residentOf(pid: number | undefined): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1000
  } catch {
    return 0
  }
}

function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2000) }).then(
    (answer) => answer.ok,
    () => false,
  )
}

/** Every PostgreSQL process of this installation, the first one included; none while it is gone. */
function databasePids(cluster: string): number[] {
  const first = firstPid(cluster)
  if (first === null) return []
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === first)
  return [first, ...children]
}

function firstPid(cluster: string): number | null {
  try {
    return Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
  } catch {
    return null
  }
}

function parentOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return null
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It was gone already, which is what was wanted.
  }
}

function output(words: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [main, ...words], { env, stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.on('data', (part: Buffer) => (said += part.toString('utf8')))
    child.once('exit', () => done(said))
  })
}
