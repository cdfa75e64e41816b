import { keepHandsSince } from '../actions/staff/keep-hands.ts'
import type { QueuedJob } from './job.ts'

/** Looks once more after an act on an account, for where a process ended before it had looked itself. */
export const job: QueuedJob = {
  name: 'keep_hands',
  policy: 'short',
  run: ({ house }, data) => keepHandsSince(house, String(data['since'])),
}
