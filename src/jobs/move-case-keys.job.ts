import { moveCaseKeys } from '../actions/keys/move-case-keys.ts'
import type { RepeatedJob } from './job.ts'

/** Moves the keys of cases of 0.1.0 to the file of case keys; afterwards it finds none in one question. */
export const job: RepeatedJob = {
  name: 'move_case_keys',
  every: 3600,
  run: ({ house, stopping }) => moveCaseKeys(house, stopping),
}
