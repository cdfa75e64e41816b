/**
 * `npm run bench`: filings and full lifecycles through the API of a real server process, beside two limits in the same
 * run: bare one-row inserts through the same driver into the same database, and the same insert behind the least HTTP
 * server there can be. Only the ratios mean anything on another machine. Options: `--seconds N` (5), `--runs N` (3),
 * `--write` (docs/bench.md).
 */
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { openDatabase } from '../src/postgres/open-database.ts'
import { openHouse } from '../src/context.ts'
import { openWithReceipt } from '../src/actions/intake/open-with-receipt.ts'
import { jsonClient } from './client.ts'
import { file, fullLifecycle, STORY } from './lifecycle.ts'
import { measure, median, type Measured } from './measure.ts'
import { describeMachine } from './machine.ts'
import { freePort } from '../scripts/free-port.ts'
import { startServer } from './server.ts'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '5' },
    runs: { type: 'string', default: '3' },
    write: { type: 'boolean', default: false },
  },
})
const seconds = Number(values.seconds)
const runs = Number(values.runs)

const server = await startServer()
const open = await openDatabase(server.config, { role: 'guest' })
const house = await openHouse(server.config, 'guest')
// The bare rows are in a table of their own, which the role of the program may not make.
const pool = new pg.Pool({ ...(open.owner ?? open.connection), max: 32 })
const client = jsonClient(server.url, 32)
const lines: string[] = []
try {
  // A person's token: some steps of a case need somebody who answers for them.
  const email = 'bench@example.org'
  const because = 'Nobody else works in a house that is only measured.'
  await server.run('staff', 'add', '--email', email, '--role', 'coordinator', '--because', because)
  const { token } = JSON.parse(await server.run('token', 'add', '--for', email, '--json')) as {
    token: string
  }
  await pool.query(
    'create table bench_row (id bigint generated always as identity primary key, body text not null)',
  )
  const caseOf = async (receipt: string): Promise<string> => {
    const opened = await openWithReceipt(house.house, receipt)
    if (!('viewer' in opened)) throw new Error('A receipt that was just given opens nothing.')
    return opened.viewer.caseId
  }
  const barePort = await freePort()
  const bareServer = spawn(process.execPath, [resolve(import.meta.dirname, 'bare-server.mjs')], {
    env: {
      ...process.env,
      BARE_PORT: String(barePort),
      BARE_CONNECTION: JSON.stringify(open.owner ?? open.connection),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const bareClient = await untilOpen(new URL(`http://127.0.0.1:${barePort}`))
  let requests = 0
  const kinds = {
    bare: async () => void (await pool.query('insert into bench_row (body) values ($1)', [STORY])),
    http: async () => void (await bareClient.send('POST', '/rows', { story: STORY })),
    filing: async () => void (await file(client)),
    lifecycle: async () => {
      requests = await fullLifecycle(client, token, caseOf)
    },
  }
  const row = (name: string, found: Measured, times: number, limits: readonly Measured[]) =>
    `| ${name} | ${found.clients} | ${(found.perSecond * times).toFixed(0)} | ${found.p50.toFixed(1)} | ${found.p99.toFixed(1)} | ${limits.map((limit) => ((found.perSecond * times) / limit.perSecond).toFixed(3)).join(' | ')} |`
  lines.push(
    '| work | clients | per second | p50 ms | p99 ms | of bare inserts | of an insert behind HTTP |',
    '| --- | --- | --- | --- | --- | --- | --- |',
  )
  try {
    for (const clients of [1, 8, 32]) {
      const found: Record<keyof typeof kinds, Measured[]> = { bare: [], http: [], filing: [], lifecycle: [] }
      for (let run = 0; run < runs; run += 1)
        for (const [kind, work] of Object.entries(kinds))
          found[kind as keyof typeof kinds].push(await measure(clients, seconds, work))
      const limits = [median(found.bare), median(found.http)]
      const lifecycle = median(found.lifecycle)
      lines.push(row('bare one-row insert, 1 KB', median(found.bare), 1, limits))
      lines.push(row('the same insert behind the least HTTP server', median(found.http), 1, limits))
      lines.push(row('filing through the API', median(found.filing), 1, limits))
      lines.push(
        row('verb requests of full lifecycles (times are of a whole one)', lifecycle, requests, limits),
      )
      console.log(lines.slice(-4).join('\n'))
    }
  } finally {
    bareClient.close()
    bareServer.kill('SIGTERM')
  }
  lines.push('', `A full lifecycle is ${requests} requests, each a transaction of its own.`)
  const report = JSON.parse(await server.run('ledger', 'verify', '--json')) as {
    cases: number
    faults: unknown[]
  }
  lines.push(
    '',
    `Afterwards \`amends ledger verify\`: ${report.cases} cases, ${report.faults.length} faults.`,
  )
  console.log(lines.slice(-3).join('\n'))
} finally {
  client.close()
  await pool.end()
  await house.close()
  await open.stop()
  await server.stop()
}
if (values.write) write()

/** A client of the bare server, once it answers. */
async function untilOpen(url: URL) {
  for (let tries = 0; tries < 100; tries += 1) {
    const isOpen = await fetch(url).then(
      () => true,
      () => false,
    )
    if (isOpen) return jsonClient(url, 32)
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error('The bare server did not answer within 10 seconds.')
}

function write(): void {
  const folder = resolve(import.meta.dirname, '../docs')
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    resolve(folder, 'bench.md'),
    [
      '# Benchmark',
      '',
      `\`npm run bench -- --seconds ${seconds} --runs ${runs} --write\`. ${describeMachine()} Median of ${runs} runs of ${seconds} seconds; only the ratios within one run mean anything.`,
      '',
      ...lines,
      '',
    ].join('\n'),
  )
}
