import { sql } from 'kysely'
import { setTimeout } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { checkProjections, isInStep } from '../../src/actions/projections/check-projections.ts'
import { followHistory } from '../../src/actions/history/follow-history.ts'
import { inTransaction } from '../../src/actions/transaction.ts'
import { startWorker, type Work } from '../../src/jobs/worker.ts'
import { NO_ANCHORS } from '../world/jobs.ts'
import { openWayOut } from '../../src/outgoing/way-out.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'

let world: World
let work: Work | null = null

beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())
afterEach(async () => {
  await work?.stop()
  work = null
})

/** Lets the real worker work, without the pauses that it makes between two runs. */
async function begin(): Promise<void> {
  const { house, worker, mailbox } = world
  const mail = { smtpUrl: mailbox.smtpUrl, from: 'house@example.org' }
  work = await startWorker(
    house,
    worker,
    { mail, wayOut: openWayOut([]), anchorFile: NO_ANCHORS },
    () => 0.02,
  )
}

type Sql = ReturnType<typeof sql>
const run = (change: Sql) => change.execute(world.owner.db)
const count = (what: Sql) => world.count(what)
const soon = <T>(what: () => Promise<T> | T) => expect.poll(what, { timeout: 10_000 })

const rows = ({ caseId }: FiledStory, table: 'case_line' | 'case_clock') =>
  count(sql`${sql.table(table)} where case_id = ${caseId}::uuid`)
const missedBy = ({ caseId }: FiledStory) =>
  count(sql`case_event where case_id = ${caseId}::uuid and kind = 'promise_missed'`)
const placed = async ({ caseId }: FiledStory) => {
  const seen: string[] = []
  await followHistory(world.house, 0, (each) => void seen.push(each.caseId))
  return seen.includes(caseId)
}
const SAMIRA = { contact: { safety: 'safe', email: 'samira@example.org', name: 'Samira Haddad' } }
const lettersTo = (address: string) =>
  world.mailbox.letters.filter((letter) => letter.includes(`To: ${address}`)).length

/** A letter leaves at any minute within the hour; no test waits for it. */
const soonWritten = (before: number) =>
  soon(async () => {
    await run(sql`update jobs.job set start_after = now() where name = 'tell_person'`)
    return lettersTo('samira@example.org')
  }).toBeGreaterThan(before)

describe('while somebody works', () => {
  beforeEach(begin)

  test('a line and a clock that were lost come back', async () => {
    const samira = await world.file()
    await run(sql`delete from case_line where case_id = ${samira.caseId}::uuid`)
    await soon(() => rows(samira, 'case_line')).toBe(1)
    await run(sql`delete from case_clock where case_id = ${samira.caseId}::uuid`)
    await soon(() => rows(samira, 'case_clock')).toBe(1)
    await soon(async () => isInStep(await checkProjections(world.house))).toBe(true)
  })

  test('somebody who left an address is written to', async () => {
    const samira = await world.file(SAMIRA)
    const before = lettersTo('samira@example.org')
    await world.does('ana', samira.caseId, 'write_message', { body: 'We found the invented income.' })
    await soonWritten(before)
  })

  test('what happened gets its place in the order of the house', async () => {
    const samira = await world.file()
    await soon(() => placed(samira)).toBe(true)
  })

  test('a promise that was not kept is noted when its time is over', async () => {
    const samira = await world.file()
    world.later({ days: 20 })
    await soon(() => missedBy(samira)).toBeGreaterThan(0)
  })

  test('what has outlived its time is deleted, every hour', async () => {
    await run(
      sql`insert into kept_reply values ('\\x01', '\\x02', '\\x03', ${world.now()}::timestamptz - interval '1 hour')`,
    )
    const { rows: hourly } = await sql<{ name: string; cron: string }>`
      select name, cron from jobs.schedule`.execute(world.house.database.db)
    expect(hourly).toContainEqual({ name: 'purge', cron: '17 * * * *' })
    await inTransaction(world.house, (tx) => world.house.jobs.send(tx, 'purge', {}))
    await soon(() => count(sql`kept_reply`)).toBe(0)
  })
})

/** What each part of the work cannot do without. */
const NEEDS = {
  erase_cases: 'erased_case',
  keep_in_step: 'case_line',
  move_case_keys: 'case_key',
  place_events: 'ledger_lane',
  ring_clocks: 'case_clock',
  send_outbox: 'outbox',
  tell_machine: 'case_line',
  watch_disk: 'alarm',
  watch_flood: 'case_line',
  watch_virus_check: 'alarm',
}

test('what fails once is logged, and goes on: nobody is forgotten', async () => {
  const [lost, told] = [await world.file(), await world.file(SAMIRA)]
  const before = lettersTo('samira@example.org')
  await world.does('ana', told.caseId, 'write_message', { body: 'We found the invented income.' })
  await run(sql`delete from case_line where case_id = ${lost.caseId}::uuid`)
  world.later({ days: 20 })
  const failures = () =>
    world.log
      .filter((line) => line.includes('background work failed'))
      .map((line) => (JSON.parse(line) as { readonly job: string }).job)
  expect(failures()).toEqual([])
  for (const table of new Set(Object.values(NEEDS)))
    await run(sql`alter table ${sql.table(table)} rename to ${sql.ref(`${table}_away`)}`)
  await begin()
  await soon(() => [...new Set(failures())].toSorted()).toEqual(Object.keys(NEEDS))
  for (const table of new Set(Object.values(NEEDS)))
    await run(sql`alter table ${sql.table(`${table}_away`)} rename to ${sql.ref(table)}`)
  await soon(() => rows(lost, 'case_line')).toBe(1)
  await soon(() => placed(told)).toBe(true)
  await soon(() => missedBy(told)).toBeGreaterThan(0)
  await soonWritten(before)
})

test('whoever stops the worker waits for what it has in hand, and it begins nothing more', async () => {
  const samira = await world.file()
  let stopped = false
  const stop = await inTransaction(world.house, async (tx) => {
    await sql`lock table case_line in access exclusive mode`.execute(tx.db)
    await sql`delete from case_line where case_id = ${samira.caseId}::uuid`.execute(tx.db)
    await begin()
    await soon(() =>
      count(sql`pg_locks where not granted and relation = 'case_line'::regclass`),
    ).toBeGreaterThan(0)
    const stopping = work?.stop().then(() => (stopped = true))
    await setTimeout(100)
    expect(stopped).toBe(false)
    return { stopping }
  })
  await stop.stopping
  await run(sql`insert into queue_count (queue, slot, n) values ('nowhere', 9, 1)`)
  await setTimeout(200)
  expect(await rows(samira, 'case_line')).toBe(0)
  expect(await count(sql`queue_count where queue = 'nowhere'`)).toBe(1)
})
