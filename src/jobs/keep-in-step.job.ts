import { keepInStep } from '../actions/projections/keep-in-step.ts'
import { giveBackCases } from '../actions/staff/give-back-cases.ts'
import { noteDeciders } from '../actions/staff/note-deciders.ts'
import type { RepeatedJob } from './job.ts'

/** Brings back what lists, clocks and counters have lost, the cases of those who are gone, and who is left to decide, within the hour. */
export const job: RepeatedJob = {
  name: 'keep_in_step',
  every: 3600,
  async run({ house, stopping }) {
    await keepInStep(house, stopping)
    await giveBackCases(house, null, stopping)
    await noteDeciders(house, stopping)
  },
}
