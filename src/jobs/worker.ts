import type { House } from '../actions/house.ts'
import type { JobWorker } from '../store/jobs/job-queue.ts'
import { allJobs } from './all-jobs.ts'
import type { Means, RepeatedJob } from './job.ts'

/** Background work that is under way. */
export interface Work {
  /** Lets what runs finish, and starts nothing more. */
  stop(): Promise<void>
}

/**
 * Starts the background work: each file of this folder that ends in `.job.ts`.
 *
 * @param outside what leaves the house, and where to
 * @param pauseOf seconds from the end of one run of a repeated job to the start of the next
 */
export async function startWorker(
  house: House,
  worker: JobWorker,
  outside: Pick<Means, 'mail' | 'wayOut' | 'anchorFile'>,
  pauseOf: (job: RepeatedJob) => number = ({ every }) => every,
): Promise<Work> {
  const stopper = new AbortController()
  const means: Means = { house, ...outside, stopping: stopper.signal }
  const jobs = await allJobs()
  for (const job of jobs)
    if (!('every' in job))
      await worker.work({
        ...job,
        run: (data, isLastTry) => job.run(means, data as Readonly<Record<string, unknown>>, isLastTry),
      })
  const loops = jobs.flatMap((job) => ('every' in job ? [repeat(means, job, pauseOf(job))] : []))
  return {
    async stop() {
      stopper.abort()
      await Promise.all(loops.map((loop) => loop.stop()))
    },
  }
}

/** Runs a task now, and again some seconds after each end. One that fails is tried again the next time. */
function repeat(means: Means, { name, run }: RepeatedJob, pause: number): Work {
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  let running: Promise<void> = Promise.resolve()
  const turn = () => {
    running = run(means)
      .catch((error: unknown) => {
        const kind = error instanceof Error ? error.name : typeof error
        means.house.log.error({ job: name, kind }, 'background work failed')
      })
      .then(() => {
        if (!isStopped) timer = setTimeout(turn, pause * 1000)
      })
  }
  turn()
  return {
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await running
    },
  }
}
