import { anchorNow } from '../actions/ledger/anchor.ts'
import type { QueuedJob } from './job.ts'
import { keepAnchor } from './keep-anchor.ts'

/** Says once a day where the ledger stands, in a file outside of the database (design, ledger). */
export const job: QueuedJob = {
  name: 'anchor',
  policy: 'standard',
  cron: '43 2 * * *',
  run: async ({ house, anchorFile }) => keepAnchor(anchorFile, await anchorNow(house)),
}
