import { placeEvents } from '../actions/history/place-events.ts'
import type { RepeatedJob } from './job.ts'

/**
 * Gives what happened its place in the order of the house. Not more often: what is placed at once is shuffled, and the
 * more that is, the less the order tells.
 */
export const job: RepeatedJob = {
  name: 'place_events',
  every: 60,
  run: ({ house, stopping }) => placeEvents(house, stopping),
}
