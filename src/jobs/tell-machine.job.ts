import { tellMachine } from '../actions/casework/tell-machine.ts'
import type { RepeatedJob } from './job.ts'

/**
 * Whoever runs the machine is told at each start, and within the hour, of the cases for which they alone can find a
 * reader, and of each that becomes late. It looks oftener, because it speaks once an hour by the clock.
 */
export const job: RepeatedJob = {
  name: 'tell_machine',
  every: 60,
  run: ({ house }) => tellMachine(house),
}
