import { purgeExpired } from '../actions/purge-expired.ts'
import type { QueuedJob } from './job.ts'

/** Deletes what has outlived its time: kept replies, sessions, links, drafts, used posts, counted tries. */
export const job: QueuedJob = {
  name: 'purge',
  policy: 'standard',
  cron: '17 * * * *',
  run: ({ house }) => purgeExpired(house),
}
