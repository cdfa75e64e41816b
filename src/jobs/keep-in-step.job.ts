import { keepInStep } from '../actions/projections/keep-in-step.ts'
import type { RepeatedJob } from './job.ts'

/** Brings back what lists, clocks and counters have lost, within the hour. */
export const job: RepeatedJob = {
  name: 'keep_in_step',
  every: 3600,
  run: ({ house, stopping }) => keepInStep(house, stopping),
}
