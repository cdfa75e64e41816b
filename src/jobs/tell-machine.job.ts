import { tellMachine } from '../actions/casework/tell-machine.ts'
import type { RepeatedJob } from './job.ts'

/** Whoever runs the machine is told at each start, and every day, of the cases for which they alone can find a reader. */
export const job: RepeatedJob = {
  name: 'tell_machine',
  every: 86_400,
  run: ({ house }) => tellMachine(house),
}
