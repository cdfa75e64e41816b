/**
 * `npm run test:crash`: kills the server without warning while people file, many times, and then kills its database
 * too. Every receipt that anybody was shown must still open its case, and the ledger must verify.
 * Then only the database is killed, and the same server must answer again by itself.
 * Options: `--server N` (20 kills of the server), `--database N` (10 kills of server and database), `--alone N` (5
 * kills of the database alone), `--write`.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { freePort } from '../../bench/server.ts'
import { placeCluster } from '../../src/postgres/place-cluster.ts'

const { values } = parseArgs({
  options: {
    server: { type: 'string', default: '20' },
    database: { type: 'string', default: '10' },
    alone: { type: 'string', default: '5' },
    write: { type: 'boolean', default: false },
  },
})
const main = resolve(import.meta.dirname, '../../dist/main.js')
const folder = mkdtempSync(join(tmpdir(), 'amends-crash-'))
const port = await freePort()
const base = `http://127.0.0.1:${port}`
const env = { ...process.env, AMENDS_DATA: join(folder, 'data'), PORT: String(port), LOG_LEVEL: 'silent' }

const shown: string[] = []
const starts: number[] = []
const plan = [
  ...Array.from({ length: Number(values.server) }, () => 'server' as const),
  ...Array.from({ length: Number(values.database) }, () => 'server and database' as const),
]
for (const [round, what] of plan.entries()) {
  const server = await start()
  const before = shown.length
  const filing = fileUntilItFails()
  await wait(250 + Math.random() * 900)
  if (what === 'server and database') for (const pid of await databasePids()) kill(pid)
  kill(server.pid)
  await Promise.all([filing, gone(server)])
  console.log(`${round + 1}. killed ${what}: ${shown.length - before} receipts shown in this round`)
}

let slowest = 0
for (let round = 0; round < Number(values.alone); round += 1) {
  const server = await start()
  const before = shown.length
  let ended = false
  const filing = fileUntil(() => ended)
  await wait(400)
  for (const pid of await databasePids()) kill(pid)
  const killed = performance.now()
  // Answers that were on their way when it died still arrive.
  await wait(300)
  await untilFiled(shown.length + 1)
  slowest = Math.max(slowest, performance.now() - killed)
  ended = true
  await filing
  if (server.exitCode !== null) throw new Error('The server ended because its database did.')
  server.kill('SIGTERM')
  await gone(server)
  console.log(`${round + 1}. killed database alone: ${shown.length - before} receipts shown in this round`)
}

const server = await start()
let lost = 0
for (const receipt of shown) {
  const answer = await fetch(`${base}/api/v1/grievances/current`, {
    headers: { authorization: `Receipt ${receipt}` },
  })
  if (answer.status !== 200) lost += 1
}
server.kill('SIGTERM')
await gone(server)
const verified = await command('ledger', 'verify', '--json')
const report = JSON.parse(verified) as { cases: number; events: number; faults: unknown[] }
rmSync(folder, { recursive: true, force: true })

const result = [
  `${values.server} kills of the server and ${values.database} kills of server and database, and ${values.alone} of the database alone, all with SIGKILL, while eight people file at once:`,
  `${shown.length} receipts shown, ${lost} of them lost; ${report.cases} cases with ${report.events} events, ${report.faults.length} faults in the ledger; slowest start after a kill ${(Math.max(...starts) / 1000).toFixed(1)} s. With the database killed alone, the same server took filings again after at most ${(slowest / 1000).toFixed(1)} s.`,
]
console.log(result.join('\n'))
if (values.write)
  writeFileSync(
    resolve(import.meta.dirname, '../../docs/crash.md'),
    `# Killed without warning\n\n\`npm run test:crash -- --write\` on ${new Date().toISOString().slice(0, 10)}.\n\n${result.join('\n\n')}\n`,
  )
process.exitCode = lost === 0 && report.faults.length === 0 && shown.length > 0 ? 0 : 1

async function start(): Promise<ChildProcess> {
  const begun = performance.now()
  const child = spawn(process.execPath, [main, 'serve'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new Error('The server ended before it answered.')
    const ready = await fetch(`${base}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (ready) {
      starts.push(performance.now() - begun)
      return child
    }
    await wait(50)
  }
  throw new Error('The server did not answer within 30 seconds.')
}

/** Eight people file as fast as they can, until the server is gone. A receipt counts only when its answer arrived whole. */
function fileUntilItFails(): Promise<void> {
  return fileUntil(null)
}

/** The same until somebody says so; then an answer that does not come is tried again. */
async function fileUntil(isOver: (() => boolean) | null): Promise<void> {
  await Promise.all(
    Array.from({ length: 8 }, async (_, person) => {
      for (let n = 0; isOver === null || !isOver(); n += 1) {
        try {
          const answer = await fetch(`${base}/api/v1/grievances`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ story: `Person ${person}, story ${n}.`, language: 'en' }),
          })
          if (answer.status === 201) shown.push(((await answer.json()) as { receipt: string }).receipt)
          else await answer.arrayBuffer()
        } catch {
          if (isOver === null) return
          await wait(50)
        }
      }
    }),
  )
}

/** Every PostgreSQL process of this installation, the first one included. */
async function databasePids(): Promise<number[]> {
  const { cluster } = await placeCluster(resolve(folder, 'data'))
  const first = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === first)
  return [first, ...children]
}

function parentOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return null
  }
}

function kill(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It was gone already, which is what was wanted.
  }
}

function gone(child: ChildProcess): Promise<void> {
  return child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((done) => child.once('exit', () => done()))
}

function command(...words: string[]): Promise<string> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [main, ...words], { env, stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.on('data', (part: Buffer) => (said += part.toString('utf8')))
    child.once('exit', () => done(said))
  })
}

async function untilFiled(count: number): Promise<void> {
  for (let tries = 0; shown.length < count; tries += 1) {
    if (tries > 600) throw new Error('Nobody could file again within 30 seconds.')
    await wait(50)
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}
