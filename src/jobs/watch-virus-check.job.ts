import { watchVirusCheck } from '../actions/alarms/watch-virus-check.ts'
import type { RepeatedJob } from './job.ts'

/** While it does not answer nobody can give a file, so staff hear of it before people do. */
export const job: RepeatedJob = {
  name: 'watch_virus_check',
  every: 60,
  run: ({ house }) => watchVirusCheck(house),
}
