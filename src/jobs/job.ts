import type { House } from '../actions/house.ts'
import type { JobPolicy } from '../store/jobs/job-queue.ts'
import type { MailSettings } from '../outgoing/mail.ts'
import type { WayOut } from '../outgoing/way-out.ts'

/** What background work may use beside the house. */
export interface Means {
  readonly house: House
  readonly mail: MailSettings | undefined
  /** The one way by which anything leaves. */
  readonly wayOut: WayOut
  /** Where anchors of the ledger are kept. */
  readonly anchorFile: string
  /** Aborted when the house wants to close: what takes long ends between two batches. */
  readonly stopping: AbortSignal
}

/** A job that comes through the queue: each is tried again until it is done, and its data are ids and codes only. */
export interface QueuedJob {
  readonly name: string
  readonly policy: JobPolicy
  /** Seconds for which the queue remembers one that is done; without it as long as others. */
  readonly forgetAfterSeconds?: number
  /** Queues one of its own at these times, in UTC. */
  readonly cron?: string
  /** `isLastTry`: when it fails now, it is not tried again. */
  readonly run: (
    means: Means,
    data: Readonly<Record<string, unknown>>,
    isLastTry: boolean,
  ) => Promise<unknown>
}

/** Work that looks for itself what there is to do, over and over. */
export interface RepeatedJob {
  readonly name: string
  /** Seconds from the end of one run to the start of the next. */
  readonly every: number
  readonly run: (means: Means) => Promise<unknown>
}

/**
 * One background task. A file of this folder that ends in `.job.ts` exports one as `job`; nothing else has to be told.
 */
export type AnyJob = QueuedJob | RepeatedJob
