import { announceErasings } from '../actions/erasure/announce-erasings.ts'
import type { RepeatedJob } from './job.ts'

/** Tells people weeks before that the time is over for which the house keeps what ended so; once a day is enough. */
export const job: RepeatedJob = {
  name: 'announce_erasings',
  every: 86_400,
  run: ({ house, stopping }) => announceErasings(house, stopping),
}
