import { fromKysely, PgBoss, type JobResult, type JobWithMetadata } from 'pg-boss'
import type pg from 'pg'
import type { Tx } from '../database.ts'

/**
 * `short`: of the jobs with one `singletonKey` at most one waits, so that several steps at once make one letter;
 * `standard`: each waits for itself.
 */
export type JobPolicy = 'standard' | 'short'

/** Queues jobs inside the caller's transaction: a change and the jobs it causes are committed together. */
export interface JobQueue {
  /** Jobs carry ids and codes only, never words of anybody. */
  /** @param afterSeconds not before so many seconds from now */
  send(tx: Tx, name: string, data: object, singletonKey?: string, afterSeconds?: number): Promise<void>
}

/** A worker's side: runs jobs until it is stopped. */
export interface JobWorker {
  /** Makes the queue of a job, so that jobs can be sent before anybody works. */
  prepare(job: QueueOfJob): Promise<void>
  /** Runs jobs of this name as they come, and at the times of `cron` (UTC) where one is given. */
  work(
    job: QueueOfJob & {
      readonly cron?: string
      readonly run: (data: object, isLastTry: boolean) => Promise<unknown>
    },
  ): Promise<void>
}

interface QueueOfJob {
  readonly name: string
  readonly policy: JobPolicy
  /** Seconds for which one that is done stays in the queue; without it as long as others. */
  readonly forgetAfterSeconds?: number
}

/** Tries before a job is left as failed, and the pause before the second one, in seconds, doubling after that. */
const RETRY = { retryLimit: 8, retryDelay: 15, retryBackoff: true } as const
/** Jobs taken at once, each settled on its own; while a fetch comes back full, the next one follows without a pause. */
const FETCHING = {
  pollingIntervalSeconds: 2,
  batchSize: 50,
  burstWhenBatchFull: true,
  perJobResults: true,
  includeMetadata: true,
} as const

const SCHEMA = 'jobs'

/** Makes the tables of the queue, or brings them to what this version needs, with the role that owns tables. */
export async function prepareJobs(owner: pg.Pool): Promise<void> {
  const boss = new PgBoss({ db: through(owner), schema: SCHEMA, supervise: false, schedule: false })
  boss.on('error', () => {})
  await boss.start()
  await boss.stop({ graceful: false })
}

const through = (pool: pg.Pool) => ({
  executeSql: (text: string, values?: unknown[]) => pool.query(text, values),
})

/** The queue and the worker over one connection pool. `start` makes the tables; `stop` lets running jobs finish. */
export function openJobQueue(pool: pg.Pool): JobQueue &
  JobWorker & {
    start(): Promise<void>
    stop(): Promise<void>
  } {
  const boss = new PgBoss({ db: through(pool), schema: SCHEMA })
  // Errors of single jobs are retried; a lost connection comes back with the pool.
  boss.on('error', () => {})
  return {
    start: async () => void (await boss.start()),
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
    async send(tx, name, data, singletonKey, afterSeconds = 0) {
      const db = fromKysely(tx.transaction)
      await boss.send(name, data, {
        ...RETRY,
        ...(singletonKey === undefined ? {} : { singletonKey }),
        ...(afterSeconds > 0 ? { startAfter: afterSeconds } : {}),
        db,
      })
    },
    prepare: (job) => boss.createQueue(job.name, optionsOf(job)),
    async work({ cron, run, ...job }) {
      const { name } = job
      await boss.createQueue(name, optionsOf(job))
      await boss.work(name, FETCHING, (jobs: JobWithMetadata<object>[]) =>
        Promise.all(jobs.map((job) => settled(job, run))),
      )
      if (cron !== undefined) await boss.schedule(name, cron)
    },
  }
}

function optionsOf({ policy, forgetAfterSeconds }: QueueOfJob) {
  return forgetAfterSeconds === undefined ? { policy } : { policy, deleteAfterSeconds: forgetAfterSeconds }
}

/**
 * Runs a job and, when it fails, keeps only the kind of the failure: the queue stores what was thrown, and the words
 * of a mail server hold somebody's address.
 */
async function settled(
  job: JobWithMetadata<object>,
  run: (data: object, isLastTry: boolean) => Promise<unknown>,
): Promise<JobResult> {
  try {
    await run(job.data, job.retryCount >= job.retryLimit)
    return { id: job.id, status: 'completed' }
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
    const kind = error instanceof Error ? error.name : typeof error
    const output = { failed: [kind, code].filter((part) => /^\w{1,40}$/.test(part)).join(' ') }
    return { id: job.id, status: 'failed', output }
  }
}
