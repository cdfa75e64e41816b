import { fromKysely, PgBoss } from 'pg-boss'
import type pg from 'pg'
import type { WakeUp } from '../../domain/case/clocks.ts'
import type { Tx } from '../database.ts'

/** What jobs carry: ids and codes only, never words of anybody. */
export interface JobData {
  wake_case: { readonly caseId: string; readonly verb: WakeUp['verb']; readonly subject: string }
  tell_person: { readonly caseId: string }
  purge: Readonly<Record<never, never>>
}

export type JobName = keyof JobData

/** Queues jobs inside the caller's transaction: a change and the jobs it causes are committed together. */
export interface JobQueue {
  wakeCase(tx: Tx, caseId: string, clocks: readonly WakeUp[]): Promise<void>
  tellPerson(tx: Tx, data: JobData['tell_person']): Promise<void>
}

/** A worker's side: runs jobs until it is stopped. */
export interface JobWorker {
  work<Name extends JobName>(name: Name, handler: (data: JobData[Name]) => Promise<void>): Promise<void>
  /** Queues a job of its own at these times (cron, UTC). */
  schedule(name: JobName, cron: string): Promise<void>
}

/** The queues. `short`: one job a case at most waits, so that several steps at once make one letter (`singletonKey`). */
const QUEUES = { wake_case: 'standard', tell_person: 'short', purge: 'standard' } as const satisfies Record<
  JobName,
  string
>

/** Tries before a job is left as failed, and the pause before the second one, in seconds, doubling after that. */
const RETRY = { retryLimit: 8, retryDelay: 15, retryBackoff: true } as const

/** The queue and the worker over one connection pool. `start` makes the tables; `stop` lets running jobs finish. */
export function openJobQueue(pool: pg.Pool): JobQueue &
  JobWorker & {
    start(): Promise<void>
    stop(): Promise<void>
  } {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values as unknown[]) },
    schema: 'jobs',
  })
  // Errors of single jobs are retried; a lost connection comes back with the pool.
  boss.on('error', () => {})
  const send = (tx: Tx, name: JobName, data: object, options: object) =>
    boss.send(name, data, { ...RETRY, ...options, db: fromKysely(tx.transaction) })
  return {
    async start() {
      await boss.start()
      for (const [name, policy] of Object.entries(QUEUES)) await boss.createQueue(name, { policy })
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
    async wakeCase(tx, caseId, clocks) {
      const jobs = clocks.map(({ verb, subject, at }) => ({
        ...RETRY,
        data: { caseId, verb, subject } satisfies JobData['wake_case'],
        startAfter: new Date(at),
      }))
      await boss.insert('wake_case', jobs, { db: fromKysely(tx.transaction) })
    },
    async tellPerson(tx, data) {
      await send(tx, 'tell_person', data, { singletonKey: data.caseId })
    },
    async work(name, handler) {
      await boss.work<object>(name, { pollingIntervalSeconds: 2 }, async (jobs) => {
        for (const job of jobs) await withoutWords(() => handler(job.data as Parameters<typeof handler>[0]))
      })
    },
    async schedule(name, cron) {
      await boss.schedule(name, cron)
    },
  }
}

/**
 * Runs a job and, when it fails, keeps only the kind of the failure: the queue stores what was thrown, and the words
 * of a mail server hold somebody's address.
 */
async function withoutWords(job: () => Promise<void>): Promise<void> {
  try {
    await job()
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
    const kind = error instanceof Error ? error.name : typeof error
    const bare = new Error([kind, code].filter((part) => /^\w{1,40}$/.test(part)).join(' '))
    delete bare.stack
    throw bare
  }
}
