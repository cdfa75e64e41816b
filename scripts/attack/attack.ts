/**
 * `npm run test:attack`: sends generated requests to a real house, over every route and every form on its pages, by all
 * kinds of callers, with the worst texts there are, while somebody else asks every 100 ms. No answer is a fault of the
 * house, nobody reads a word of a case that is not for them, nobody else waits, and memory stays as it was.
 * Options: `--requests N` (100000), `--seed N` (1), `--write` (docs/attack.md).
 */
import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { startServer } from '../../bench/server.ts'
import { openHouse } from '../../src/context.ts'
import { giveTokens, hire } from '../../tests/world/staff.ts'
import { openCallers, type Caller } from './callers.ts'
import { formsOn, type Form } from './forms.ts'
import { fileMarked, markedCases, type MarkedCase } from './marked-cases.ts'
import { anyShot, filledIn, filling, ROUTE_COUNT, type Shot } from './requests.ts'

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    write: { type: 'boolean', default: false },
  },
})
const most = Number(values.requests)
const seed = Number(values.seed)

/** Callers who send at the same time. */
const AT_ONCE = 8
/** Milliseconds that 99 of 100 answers to somebody else take at most. */
const PROBE_MOST = 250
/** Share by which memory may be more at the end than it was after the first quarter. */
const GROWTH = 0.15

const server = await startServer({ HOST: '127.0.0.1' })
const { house, close } = await openHouse(server.config, 'guest')
const statuses = new Map<number, number>()
const faults: string[] = []
const leaks: string[] = []
const memory: number[] = []
const answered = new Map<string, number>()
let sent = 0
let forms = 0
let cases: MarkedCase[] = []
let callers: Caller[] = []
let ids: string[] = []
try {
  const staff = await hire(house)
  cases = await markedCases(house, staff)
  callers = await openCallers(house, staff, await giveTokens(house), cases)
  ids = [...cases.map(({ caseId }) => caseId), ...Object.values(staff).map(({ id }) => id)]
  const probe = spawn(process.execPath, [resolve(import.meta.dirname, 'probe.mjs'), server.url.origin], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const timer = setInterval(() => {
    memory.push(residentBytes(server.child.pid))
    if (memory.length % 20 === 0) console.log(`${sent} of ${most} sent`)
  }, 1000)
  const begun = performance.now()
  await Promise.all(Array.from({ length: AT_ONCE }, (_, lane) => sendUntilEnough(lane)))
  const took = (performance.now() - begun) / 1000
  clearInterval(timer)
  const waited = await endOf(probe)
  const verified = JSON.parse(await server.run('ledger', 'verify', '--json')) as Verified
  tell(took, waited, verified)
} finally {
  await close()
  await server.stop()
}

interface Verified {
  readonly faults: readonly unknown[]
  readonly events: number
}

/** Draws, sends, looks at the answer, and fills in what forms it has. */
async function sendUntilEnough(lane: number): Promise<void> {
  const shots = anyShot(ids)
  const draw = fc.record({
    caller: fc.constantFrom(...callers),
    other: fc.constantFrom(...callers),
    shot: shots,
    place: fc.nat(),
    looks: fc.nat({ max: 2 }),
    fillings: fc.array(filling, { minLength: 3, maxLength: 3 }),
    isForeign: fc.nat({ max: 3 }).map((number) => number === 0),
    hasOrigin: fc.nat({ max: 9 }).map((number) => number > 0),
  })
  for (let batch = 0; sent < most; batch += 1) {
    for (const each of fc.sample(draw, { seed: seed + lane * 1_000_003 + batch, numRuns: 200 })) {
      if (sent >= most) return
      await send(each.caller, each.shot, each.hasOrigin)
      if (each.looks > 0) continue
      const page = await send(each.caller, pageFor(each.caller, each.place), true)
      if (page === null && each.caller.own !== null) await replace(each.caller.own)
      const found = page === null ? [] : formsOn(page)
      const who = each.isForeign ? each.other : each.caller
      for (const filled of each.fillings) {
        const form = found[Math.floor(filled.which * found.length)]
        if (form === undefined) break
        forms += 1
        await send(who, filledIn(withoutMarks(form, who), filled, who === each.caller), each.hasOrigin)
      }
    }
  }
}

/** A page on which this caller finds forms. */
function pageFor({ own, staffId }: Caller, place: number): Shot {
  const get = (path: string): Shot => ({ method: 'GET', path, type: '', body: '', headers: {} })
  if (own !== null)
    return {
      method: 'POST',
      path: '/en/status',
      type: 'application/x-www-form-urlencoded',
      body: new URLSearchParams({ receipt: own.receipt }).toString(),
      headers: {},
    }
  if (staffId === null) return get(['/en/report', '/en/status', '/staff/sign-in', '/ar/report'][place % 4]!)
  const one = cases[place % cases.length]!
  const pages = [
    ...[`/staff/cases/${one.caseId}`, `/staff/cases/${one.caseId}?do=add-note`],
    ...[
      '/staff',
      '/staff/file',
      '/staff/you',
      '/staff/accounts',
      '/staff/queues/worklist',
      '/staff/organisations',
    ],
  ]
  return get(pages[(place >> 4) % pages.length]!)
}

/** A form that somebody else was shown, without the words of its case. */
function withoutMarks(form: Form, who: Caller): Form {
  const clean = (value: string) =>
    cases.filter((each) => !who.maySee(each)).reduce((text, { mark }) => text.replaceAll(mark, 'x'), value)
  return { ...form, hidden: form.hidden.map(([name, value]) => [name, clean(value)] as const) }
}

async function send(caller: Caller, shot: Shot, hasOrigin: boolean): Promise<string | null> {
  sent += 1
  const { method, path, type, body } = shot
  const isRead = method === 'GET' || method === 'HEAD'
  const headers: Record<string, string> = {
    ...shot.headers,
    ...(type === '' || isRead ? {} : { 'content-type': type }),
    ...(hasOrigin ? { origin: server.url.origin } : { origin: 'https://elsewhere.example' }),
    ...caller.headers(),
  }
  const what = `${caller.name}: ${method} ${path.slice(0, 120)}`
  let answer: Response
  let text: string
  try {
    answer = await fetch(new URL(path, server.url), {
      method,
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(30_000),
      ...(isRead ? {} : { body }),
    })
    text = await answer.text()
  } catch (error) {
    faults.push(`${what}: no answer, ${String((error as Error).cause ?? error)}`)
    return null
  }
  statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
  answered.set(caller.name, (answered.get(caller.name) ?? 0) + 1)
  if (answer.status >= 500 && !isAskedToWait(answer.status, text))
    faults.push(`${what}: ${answer.status} ${text.slice(0, 200)} | ${body.slice(0, 300)}`)
  const told = `${text}\n${JSON.stringify([...answer.headers])}`
  for (const of of cases)
    if (told.includes(of.mark) && !caller.maySee(of))
      leaks.push(`${what}: words of case ${cases.indexOf(of)}`)
  await keepGoing(caller, answer, text)
  return answer.status === 200 ? text : null
}

/** Whoever tries receipts that are none is asked to wait, by a fault of nobody (`receipt-guard.ts`). */
function isAskedToWait(status: number, text: string): boolean {
  return status === 503 && /receipt/i.test(text)
}

/** A visit that was ended is opened anew, and a receipt that was replaced is taken over. */
async function keepGoing(caller: Caller, answer: Response, text: string): Promise<void> {
  if (caller.staffId !== null && (answer.headers.get('location') ?? '').startsWith('/staff/sign-in'))
    await caller.renew()
  if (caller.own === null) return
  const renewed = /"receipt":"([a-z ]+)"/.exec(text)?.[1]
  if (renewed !== undefined) caller.own.receipt = renewed
  else if (answer.status === 401 && new URL(answer.url).pathname.startsWith('/api/v1/grievances/current'))
    await replace(caller.own)
}

/** The person's receipt opens nothing any more: they are somebody else from now on, with another case. */
async function replace(own: MarkedCase): Promise<void> {
  const made = await fileMarked(house)
  cases.push(made)
  own.receipt = made.receipt
  Object.assign(own, { caseId: made.caseId, mark: made.mark })
}

function residentBytes(pid: number | undefined): number {
  const pages = Number(readFileSync(`/proc/${String(pid)}/statm`, 'utf8').split(' ')[1])
  return pages * 4096
}

interface Waited {
  readonly p50: number
  readonly p99: number
  readonly most: number
  readonly asked: number
  readonly failed: number
}

/** What the probe says at its end, in milliseconds. */
async function endOf(probe: ChildProcessByStdio<null, Readable, null>): Promise<Waited> {
  let said = ''
  probe.stdout.on('data', (part: Buffer) => (said += part.toString('utf8')))
  const gone = new Promise((done) => probe.once('exit', done))
  probe.kill('SIGTERM')
  await gone
  const { times, failed } = JSON.parse(said) as { times: number[]; failed: number }
  const inOrder = times.toSorted((a, b) => a - b)
  const at = (share: number) => inOrder[Math.min(inOrder.length - 1, Math.floor(inOrder.length * share))] ?? 0
  return { p50: at(0.5), p99: at(0.99), most: at(1), asked: times.length, failed }
}

function tell(took: number, waited: Waited, verified: Verified): void {
  const quarter = Math.floor(memory.length / 4)
  const middle = (part: readonly number[]) => part.toSorted((a, b) => a - b)[Math.floor(part.length / 2)] ?? 0
  const [early, late] = [middle(memory.slice(quarter, 2 * quarter)), middle(memory.slice(-quarter))]
  const mb = (bytes: number) => Math.round(bytes / 2 ** 20)
  const lines = [
    `${sent} requests in ${took.toFixed(0)} s by ${callers.length} callers, ${AT_ONCE} at once, over ${ROUTE_COUNT} routes; ${forms} of them forms as a page showed them. Seed ${seed}.`,
    `Answers by status: ${[...statuses]
      .toSorted(([a], [b]) => a - b)
      .map(([status, times]) => `${status} × ${times}`)
      .join(', ')}.`,
    `Somebody else asked ${waited.asked} times meanwhile: half were answered within ${waited.p50.toFixed(0)} ms, 99 of 100 within ${waited.p99.toFixed(0)} ms, all within ${waited.most.toFixed(0)} ms; ${waited.failed} got no answer.`,
    `Memory of the process: ${mb(early)} MB after a quarter, ${mb(late)} MB at the end. The ledger has ${verified.events} events and ${verified.faults.length} faults.`,
  ]
  const checks: readonly (readonly [string, boolean])[] = [
    ['no answer was a fault of the house', faults.length === 0],
    ['nobody read a word of a case that is not for them', leaks.length === 0],
    [
      'somebody else waited no longer than 250 ms in 99 of 100 cases',
      waited.p99 < PROBE_MOST && waited.failed === 0,
    ],
    ['memory stays as it was', late < early * (1 + GROWTH)],
    ['everybody was answered', callers.every(({ name }) => answered.has(name))],
    ['the ledger verifies', verified.faults.length === 0],
  ]
  console.log(lines.join('\n'))
  for (const each of [...new Set(faults)].slice(0, 20)) console.log(`fault: ${each}`)
  for (const each of [...new Set(leaks)].slice(0, 20)) console.log(`leak: ${each}`)
  if (values.write)
    writeFileSync(
      resolve(import.meta.dirname, '../../docs/attack.md'),
      `# A hundred thousand requests\n\n\`npm run test:attack -- --requests ${most} --seed ${seed} --write\` on ${new Date().toISOString().slice(0, 10)}.\n\n${lines.join('\n\n')}\n\nWhoever tries receipts that are none is answered 503 while many do: that is the guard, and counts as no fault.\n\n${checks.map(([what, holds]) => `- ${holds ? 'holds' : 'DOES NOT HOLD'}: ${what}`).join('\n')}\n`,
    )
  for (const [what, holds] of checks) console.log(`${holds ? '✓' : '✗'} ${what}`)
  const failed = checks.filter(([, holds]) => !holds).length
  console.log(`${checks.length - failed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}
