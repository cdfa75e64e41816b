/**
 * `npm run bench:large`: how lists, queues and cases answer on what `npm run load` filled, through the API of a real
 * server process, one client after the other. Options: `--data FOLDER` (./amends-load), `--calls N` (60), `--write`
 * (docs/bench-large.md).
 */
import { sql } from 'kysely'
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { addToken } from '../src/actions/staff/add-token.ts'
import { readConfig } from '../src/config.ts'
import { openHouse } from '../src/context.ts'
import { QUEUES } from '../src/domain/case/queues.ts'
import { RIGHTS } from '../src/domain/vocabulary/rights.ts'
import { PRIORITIES } from '../src/domain/vocabulary/severity.ts'
import { listStaff } from '../src/store/staff/accounts.ts'
import { jsonClient } from './client.ts'
import { describeMachine } from './machine.ts'
import { startServer } from './server.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: './amends-load' },
    calls: { type: 'string', default: '60' },
    write: { type: 'boolean', default: false },
  },
})
const calls = Number(values.calls)
const folder = resolve(values.data)
const settings = { AMENDS_DATA: `${folder}/data`, AMENDS_KEY_FILE: `${folder}/key` }

const server = await startServer(settings)
const open = await openHouse(readConfig({ ...settings, LOG_LEVEL: 'silent' }), 'guest')
const client = jsonClient(server.url, 1)
const lines: string[] = []
try {
  const { db } = open.house.database
  const counts = await sql<{ cases: string; events: string; bytes: string }>`
    select (select count(*) from case_line) as cases, (select count(*) from case_event) as events,
      pg_database_size(current_database()) as bytes`.execute(db)
  const { cases = '0', events = '0', bytes = '0' } = counts.rows[0] ?? {}
  lines.push(
    `${Number(cases).toLocaleString('en')} cases, ${Number(events).toLocaleString('en')} events, ${(Number(bytes) / 1e9).toFixed(1)} GB. Milliseconds at the client over one connection, so HTTP and JSON are in them.`,
  )
  const staff = await listStaff(open.house.database, open.house.keys)
  const newcomer = staff.find(({ email }) => email.startsWith('new@'))
  for (const [who, email] of [
    ['coordinator', 'staff0@load.example'],
    ['case worker', 'staff5@load.example'],
  ] as const)
    await measureLists(who, await tokenOf(email))
  if (newcomer) await measureLists('case worker with no case', await tokenOf(newcomer.email))
  await measureCases(await tokenOf('staff0@load.example'))
} finally {
  client.close()
  await open.close()
  await server.stop()
}
console.log(lines.join('\n'))
if (values.write)
  writeFileSync(
    resolve(import.meta.dirname, '../docs/bench-large.md'),
    [
      '# A large house',
      '',
      `\`npm run load -- N\`, then \`npm run bench:large -- --write\`. ${describeMachine()}`,
      '',
      ...lines,
      '',
    ].join('\n'),
  )

async function tokenOf(email: string): Promise<string> {
  const made = await addToken(open.house, { for: email, name: 'bench' })
  if (!('token' in made)) throw new Error(`No token for ${email}: ${JSON.stringify(made)}`)
  return made.token
}

/** Times of one call, many times over. */
async function time(path: string, token: string, times = calls) {
  const taken: number[] = []
  let rows = 0
  for (let n = 0; n < times; n += 1) {
    const began = performance.now()
    const answer = (await client.send('GET', path, undefined, { authorization: `Bearer ${token}` })) as {
      cases?: unknown[]
      after?: string | null
    }
    taken.push(performance.now() - began)
    rows = answer.cases?.length ?? 0
  }
  taken.sort((a, b) => a - b)
  const at = (share: number) => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? 0
  return { rows, p50: at(0.5), p99: at(0.99) }
}

async function measureLists(who: string, token: string): Promise<void> {
  const reference = await sql<{ reference: string }>`
    select reference from case_line where handler is null limit 1`.execute(open.house.database.db)
  const filters = [
    ...PRIORITIES.map(({ code }) => `priority=${code}`),
    ...RIGHTS.map(({ code }) => `right=${code}`),
    ...['en', 'es', 'sw', 'gn', 'xx'].map((code) => `language=${code}`),
    'handler=nobody',
    'handler=me',
    `reference=${reference.rows[0]?.reference ?? ''}`,
    'reference=2020-0101-NONE',
    ...QUEUES.map(({ code }) => `queue=${code}`),
    'priority=P3&language=sw',
    'handler=me&right=culture_art_science',
    'queue=closed&language=gn',
    'queue=closed&right=culture_art_science',
  ]
  lines.push('', `| ${who} | rows | p50 | p99 |`, '| --- | --- | --- | --- |')
  const add = (name: string, found: { rows: number; p50: number; p99: number }) =>
    lines.push(`| ${name} | ${found.rows} | ${found.p50.toFixed(1)} | ${found.p99.toFixed(1)} |`)
  await time('/api/v1/cases', token, 20)
  add('worklist, first page', await time('/api/v1/cases', token))
  for (const filter of filters) add(`\`${filter}\``, await time(`/api/v1/cases?${filter}`, token))
}

/** An ordinary case, and the two long ones. */
async function measureCases(token: string): Promise<void> {
  const { db } = open.house.database
  lines.push('', '| one case | answer, MB | p50 | p99 |', '| --- | --- | --- | --- |')
  const wanted = [
    ['of a few events', sql`events < 10`],
    ['of 2,000 events', sql`events between 1990 and 2100`],
    ['of 12,000 events', sql`events between 11990 and 12100`],
  ] as const
  for (const [name, which] of wanted) {
    const { rows } = await sql<{ case_id: string }>`
      select case_id from case_line where ${which} limit 1`.execute(db)
    const [found] = rows
    if (!found) continue
    const path = `/api/v1/cases/${found.case_id}`
    const answer = await client.send('GET', path, undefined, { authorization: `Bearer ${token}` })
    const { p50, p99 } = await time(path, token, name.includes('12,000') ? 20 : calls)
    lines.push(
      `| ${name} | ${(JSON.stringify(answer).length / 1e6).toFixed(2)} | ${p50.toFixed(1)} | ${p99.toFixed(1)} |`,
    )
  }
}
