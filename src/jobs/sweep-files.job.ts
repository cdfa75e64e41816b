import { sweepFiles } from '../actions/files/sweep-files.ts'
import type { RepeatedJob } from './job.ts'

/** Nothing lies in the store that no case owns. */
export const job: RepeatedJob = {
  name: 'sweep_files',
  every: 3600,
  run: ({ house }) => sweepFiles(house),
}
