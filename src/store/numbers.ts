import { sql } from 'kysely'
import { QUEUES } from '../domain/case/queues.ts'
import { plusMs, type Instant } from '../domain/time/instant.ts'
import type { Read } from './database.ts'

/** What is late by so much, in milliseconds, waits for nobody who is at work: clocks are looked for every few seconds. */
const OVERDUE_MS = 10 * 60_000

/** How many cases are in each list of the whole house. */
export async function countLists(read: Read): Promise<ReadonlyMap<string, number>> {
  const rows = await read.db
    .selectFrom('queue_count')
    .select(['queue', sql<string>`sum(n)`.as('n')])
    .where(
      'queue',
      'in',
      QUEUES.map(({ code }) => code),
    )
    .groupBy('queue')
    .execute()
  return new Map(rows.map(({ queue, n }) => [queue, Number(n)]))
}

/** What background work has left undone: clocks that are ten minutes late, and jobs that failed and wait or gave up. */
export async function countUndone(
  read: Read,
  now: Instant,
): Promise<{ readonly clocks: number; readonly jobs: number }> {
  const { rows } = await sql<{ clocks: string; jobs: string }>`
    select (select count(*) from case_clock where due <= ${plusMs(now, -OVERDUE_MS)}) as clocks,
      (select count(*) from jobs.job where state in ('retry', 'failed')) as jobs`.execute(read.db)
  return { clocks: Number(rows[0]?.clocks ?? 0), jobs: Number(rows[0]?.jobs ?? 0) }
}

/** True when this is the database that is written to; a standby, which follows another, is not. */
export async function isWritable(read: Read): Promise<boolean> {
  const { rows } = await sql<{ follows: boolean }>`select pg_is_in_recovery() as follows`.execute(read.db)
  return rows[0]?.follows === false
}
