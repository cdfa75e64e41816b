import { keepInStep } from '../actions/projections/keep-in-step.ts'
import { giveBackCases } from '../actions/staff/give-back-cases.ts'
import type { RepeatedJob } from './job.ts'

/** Brings back what lists, clocks and counters have lost, and the cases of those who are gone, within the hour. */
export const job: RepeatedJob = {
  name: 'keep_in_step',
  every: 3600,
  async run({ house, stopping }) {
    await keepInStep(house, stopping)
    await giveBackCases(house, null, stopping)
  },
}
