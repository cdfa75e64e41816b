import { ringClocks } from '../actions/clocks/ring-clocks.ts'
import type { RepeatedJob } from './job.ts'

/** Rings what is due. Times are promised to the hour, so a few seconds late is on time. */
export const job: RepeatedJob = {
  name: 'ring_clocks',
  every: 5,
  run: ({ house, stopping }) => ringClocks(house, stopping),
}
