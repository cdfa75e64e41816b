/**
 * `npm run test:crash`: kills the server without warning while people file and write, many times, and then kills its
 * database too. Whatever was acknowledged must be there once: each receipt opens its case, each message stands in it,
 * and whoever got no answer and sends the same again gets the one case that was made. Then only the database is killed,
 * and the same server must answer again by itself. The ledger must verify, and lists, clocks and counters must be in
 * step with it.
 * Options: `--server N` (20 kills of the server), `--database N` (10 kills of server and database), `--alone N` (5
 * kills of the database alone), `--write`.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { freePort } from '../free-port.ts'
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

/** People at once: enough that filings go to disk in batches. */
const PEOPLE = 24

const shown: string[] = []
/** What was sent and got no answer: to be sent again with the same key. */
const unanswered = new Map<string, string>()
/** Messages that were acknowledged, and those that got no answer, by the receipt of their case. */
const written: { readonly receipt: string; readonly body: string }[] = []
const unsure = new Set<string>()
let sent = 0
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
for (const [key, story] of unanswered) {
  const answer = await sendStory(key, story)
  shown.push(((await answer.json()) as { receipt: string }).receipt)
}
let lost = 0
let doubled = 0
for (const receipt of new Set(shown)) {
  const answer = await fetch(`${base}/api/v1/grievances/current`, {
    headers: { authorization: `Receipt ${receipt}` },
  })
  if (answer.status !== 200) {
    lost += 1
    continue
  }
  const { messages } = (await answer.json()) as { messages: { body: string }[] }
  const bodies = messages.map(({ body }) => body)
  for (const { body } of written.filter((each) => each.receipt === receipt)) {
    const times = bodies.filter((each) => each === body).length
    if (times === 0) lost += 1
    if (times > 1) doubled += 1
  }
  doubled += bodies.length - new Set(bodies).size
}
const doubledReceipts = shown.length - new Set(shown).size
server.kill('SIGTERM')
await gone(server)
const report = JSON.parse(await command('ledger', 'verify', '--json')) as {
  cases: number
  events: number
  faults: unknown[]
}
const lists = await command('projections', 'check', '--json')
rmSync(folder, { recursive: true, force: true })

const kills = plan.length + Number(values.alone)
const checks: readonly (readonly [string, boolean])[] = [
  ['people filed and wrote', shown.length > 0 && written.length > 0],
  ['nothing that was acknowledged is lost', lost === 0],
  ['nothing is there twice', doubled === 0 && doubledReceipts === 0],
  ['every story that was sent is one case', report.cases === sent],
  ['the ledger verifies', report.faults.length === 0],
  ['lists, clocks and counters are in step', isInStep(lists)],
]
const result = [
  `${values.server} kills of the server, ${values.database} of server and database, and ${values.alone} of the database alone, ${kills} in all, with SIGKILL, while ${PEOPLE} people file and write at once:`,
  `${shown.length} receipts shown, of them ${unanswered.size} after the same was sent again; ${written.length} messages acknowledged, ${unsure.size} without an answer; ${lost} lost, ${doubled + doubledReceipts} there twice; ${report.cases} cases with ${report.events} events, ${report.faults.length} faults in the ledger; lists, clocks and counters: ${lists.trim()}; slowest start after a kill ${(Math.max(...starts) / 1000).toFixed(1)} s. With the database killed alone, the same server took filings again after at most ${(slowest / 1000).toFixed(1)} s.`,
]
console.log(result.join('\n'))
if (values.write)
  writeFileSync(
    resolve(import.meta.dirname, '../../docs/crash.md'),
    `# Killed without warning\n\n\`npm run test:crash -- --server ${values.server} --database ${values.database} --alone ${values.alone} --write\` on ${new Date().toISOString().slice(0, 10)}.\n\n${result.join('\n\n')}\n`,
  )
for (const [what, holds] of checks) console.log(`${holds ? '✓' : '✗'} ${what}`)
const failed = checks.filter(([, holds]) => !holds).length
console.log(`${checks.length - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

function isInStep(line: string): boolean {
  const { lines, counters, clocks } = JSON.parse(line) as {
    lines: { wrong: number }
    counters: { wrong: number }
    clocks: { missing: number; extra: number }
  }
  return lines.wrong + counters.wrong + clocks.missing + clocks.extra === 0
}

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

/** People file and write as fast as they can, until the server is gone. What counts is an answer that arrived whole. */
function fileUntilItFails(): Promise<void> {
  return fileUntil(null)
}

/** The same until somebody says so; then an answer that does not come is tried again. */
async function fileUntil(isOver: (() => boolean) | null): Promise<void> {
  await Promise.all(
    Array.from({ length: PEOPLE }, async (_, person) => {
      while (isOver === null || !isOver()) {
        sent += 1
        const key = `person-${person}-${sent}`
        const story = `Person ${person}, story ${sent}.`
        unanswered.set(key, story)
        const receipt = await untilAnswered(isOver, async () => {
          const answer = await sendStory(key, story)
          if (answer.status !== 201) throw new Error(`Filing answered ${answer.status}.`)
          return ((await answer.json()) as { receipt: string }).receipt
        })
        if (receipt === null) return
        unanswered.delete(key)
        shown.push(receipt)
        if (person % 3 === 0 && !(await write(receipt, `Message after story ${sent}.`))) return
      }
    }),
  )
}

/** Tries until it is answered; gives up, and answers null, at the first failure when nothing will come any more. */
async function untilAnswered<T>(isOver: (() => boolean) | null, ask: () => Promise<T>): Promise<T | null> {
  for (;;) {
    try {
      return await ask()
    } catch {
      if (isOver === null) return null
      await wait(50)
    }
  }
}

function sendStory(key: string, story: string): Promise<Response> {
  return fetch(`${base}/api/v1/grievances`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({ story, language: 'en' }),
  })
}

/** Writes once, and never again when there is no answer: whether it is there is then not known. */
async function write(receipt: string, body: string): Promise<boolean> {
  try {
    const answer = await fetch(`${base}/api/v1/grievances/current/write-message`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Receipt ${receipt}` },
      body: JSON.stringify({ body }),
    })
    await answer.arrayBuffer()
    if (answer.status === 200) written.push({ receipt, body })
    else unsure.add(body)
    return true
  } catch {
    unsure.add(body)
    return false
  }
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
