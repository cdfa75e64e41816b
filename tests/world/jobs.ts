import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { ringClocks } from '../../src/actions/clocks/ring-clocks.ts'
import type { House } from '../../src/actions/house.ts'
import { sendOutbox } from '../../src/actions/send-outbox.ts'
import { allJobs } from '../../src/jobs/all-jobs.ts'
import { openWayOut } from '../../src/outgoing/way-out.ts'
import type { MailSettings } from '../../src/outgoing/mail.ts'

/** Something that happens later: a clock that rings, or a job of the queue. */
export interface Job {
  readonly name: string
  readonly data: unknown
}

/** What waits, also clocks whose time has not come. */
export async function waitingJobs(house: House): Promise<Job[]> {
  const clocks = await sql<{ case_id: string; verb: string; subject: string }>`
    select case_id, verb, subject from case_clock order by due`.execute(house.database.db)
  const outbox = await sql<{ effect: string; case_id: string }>`select effect, case_id from outbox`.execute(
    house.database.db,
  )
  const jobs = await sql<Job>`
    select name, data from jobs.job where state in ('created', 'retry') and name <> 'purge'`.execute(
    house.database.db,
  )
  return [
    ...clocks.rows.map((row) => ({
      name: 'clock',
      data: { caseId: row.case_id, verb: row.verb, subject: row.subject },
    })),
    ...outbox.rows.map((row) => ({ name: row.effect, data: { caseId: row.case_id } })),
    ...jobs.rows,
  ]
}

/** No job that a test waits for writes an anchor. */
export const NO_ANCHORS = join(tmpdir(), `amends-test-${process.pid}.anchors`)

/**
 * Rings every clock whose time has come by the clock of the house, and does the jobs that wait, until none is left.
 * The queue itself goes by the clock of the database, which no test can move.
 */
export async function drainJobs(
  house: House,
  mail: MailSettings | undefined,
  wayOut = openWayOut([]),
): Promise<Job[]> {
  const done: Job[] = []
  const known = await allJobs()
  for (const clock of await ringClocks(house)) done.push({ name: 'clock', data: clock })
  await sendOutbox(house)
  for (;;) {
    const taken = await sql<Job>`
      delete from jobs.job where id = (
        select id from jobs.job where state in ('created', 'retry') order by start_after, created_on limit 1)
      returning name, data`.execute(house.database.db)
    const [next] = taken.rows
    if (!next) return done
    const job = known.find(({ name }) => name === next.name)
    if (job === undefined || 'every' in job) throw new Error(`Nobody does the job ${next.name}.`)
    await job.run(
      { house, mail, wayOut, anchorFile: NO_ANCHORS, stopping: new AbortController().signal },
      next.data as Readonly<Record<string, unknown>>,
      false,
    )
    done.push(next)
  }
}
