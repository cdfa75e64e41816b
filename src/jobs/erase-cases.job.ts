import { finishErasing } from '../actions/erasure/finish-erasing.ts'
import type { RepeatedJob } from './job.ts'

/** Carries out what was noted as erased: at once where nothing comes between, within a minute where something did. */
export const job: RepeatedJob = {
  name: 'erase_cases',
  every: 60,
  run: ({ house }) => finishErasing(house),
}
