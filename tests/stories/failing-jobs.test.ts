import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '../../src/actions/transaction.ts'
import { openJobQueue } from '../../src/store/jobs/job-queue.ts'
import { makeWorld, type World } from '../world.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

test('a mail server that complains about an address leaves no address in the database', async () => {
  const filed = await world.file()
  const { pool } = world.house.database as unknown as { pool: Parameters<typeof openJobQueue>[0] }
  const worker = openJobQueue(pool)
  await worker.start()
  let tried = 0
  await worker.work({
    name: 'tell_person',
    policy: 'short',
    run() {
      tried += 1
      return Promise.reject(
        Object.assign(new Error('550 rosa@hidden.example: mailbox full'), { code: 'EENVELOPE' }),
      )
    },
  })
  await inTransaction(world.house, (tx) =>
    world.house.jobs.send(tx, 'tell_person', { caseId: filed.caseId }, filed.caseId),
  )
  await expect.poll(() => tried, { timeout: 15_000 }).toBeGreaterThan(0)
  const output = () =>
    sql<{
      output: unknown
    }>`select output from jobs.job where name = 'tell_person' and output is not null`.execute(
      world.house.database.db,
    )
  await expect.poll(async () => (await output()).rows.length, { timeout: 15_000 }).toBeGreaterThan(0)
  await worker.stop()
  const kept = JSON.stringify((await output()).rows)
  expect(kept).toContain('EENVELOPE')
  expect(kept).not.toContain('hidden.example')
  expect(kept).not.toContain('mailbox')
})
