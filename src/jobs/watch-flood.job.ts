import { watchFlood } from '../actions/alarms/watch-flood.ts'
import type { RepeatedJob } from './job.ts'

/** While more comes in than can be read, what is like what is known within some seconds. */
export const job: RepeatedJob = {
  name: 'watch_flood',
  every: 10,
  run: ({ house, stopping }) => watchFlood(house, stopping),
}
