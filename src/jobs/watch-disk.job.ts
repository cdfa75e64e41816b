import { watchDisk } from '../actions/alarms/watch-disk.ts'
import type { RepeatedJob } from './job.ts'

/** A disk that fills up stops everybody, so staff hear of it while there is time to act. */
export const job: RepeatedJob = {
  name: 'watch_disk',
  every: 60,
  run: ({ house }) => watchDisk(house),
}
