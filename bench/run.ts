/**
 * `npm run bench`: filings and full lifecycles per second through the API of a real server process, beside bare
 * one-row inserts through the same driver into the same database in the same run. Only the ratios mean anything on
 * another machine. Options: `--seconds N` (5), `--runs N` (3), `--write` (docs/bench.md).
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { openDatabase } from '../src/postgres/open-database.ts'
import { openHouse } from '../src/context.ts'
import { openWithReceipt } from '../src/actions/intake/open-with-receipt.ts'
import { jsonClient } from './client.ts'
import { file, fullLifecycle, STORY } from './lifecycle.ts'
import { measure, median, type Measured } from './measure.ts'
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
const pool = new pg.Pool({ ...open.connection, max: 32 })
const client = jsonClient(server.url, 32)
const lines: string[] = []
try {
  const { token } = JSON.parse(await server.run('token', 'add', '--role', 'coordinator', '--json')) as {
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
  let requests = 0
  const kinds = {
    bare: async () => void (await pool.query('insert into bench_row (body) values ($1)', [STORY])),
    filing: async () => void (await file(client)),
    lifecycle: async () => {
      requests = await fullLifecycle(client, token, caseOf)
    },
  }
  const row = (name: string, found: Measured, bare: Measured) =>
    `| ${name} | ${found.clients} | ${found.perSecond.toFixed(0)} | ${found.p50.toFixed(1)} | ${found.p99.toFixed(1)} | ${(found.perSecond / bare.perSecond).toFixed(3)} |`
  lines.push(
    '| work | clients | per second | p50 ms | p99 ms | ratio to bare inserts |',
    '| --- | --- | --- | --- | --- | --- |',
  )
  for (const clients of [1, 8, 32]) {
    const found: Record<keyof typeof kinds, Measured[]> = { bare: [], filing: [], lifecycle: [] }
    for (let run = 0; run < runs; run += 1)
      for (const [kind, work] of Object.entries(kinds))
        found[kind as keyof typeof kinds].push(await measure(clients, seconds, work))
    const bare = median(found.bare)
    lines.push(row('bare one-row insert, 1 KB', bare, bare))
    lines.push(row('filing through the API', median(found.filing), bare))
    lines.push(row('full lifecycle through the API', median(found.lifecycle), bare))
    console.log(lines.slice(-3).join('\n'))
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

function write(): void {
  const folder = resolve(import.meta.dirname, '../docs')
  mkdirSync(folder, { recursive: true })
  const memory = Math.round(totalmem() / 2 ** 30)
  writeFileSync(
    resolve(folder, 'bench.md'),
    [
      '# Benchmark',
      '',
      `\`npm run bench -- --write\` on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} cores, ${memory} GiB, Node ${process.version}, embedded PostgreSQL 18 with fsync on. Load generator, server and database share the cores. Median of ${runs} runs of ${seconds} seconds; only the ratios within one run mean anything.`,
      '',
      ...lines,
      '',
    ].join('\n'),
  )
}
