import { lookAtReported } from '../actions/patterns/look-at-reported.ts'
import type { RepeatedJob } from './job.ts'

/** Ends what people could join and must not be public any more, within the hour where no single entry shows it. */
export const job: RepeatedJob = {
  name: 'look_at_reported',
  every: 3600,
  run: ({ house, stopping }) => lookAtReported(house, stopping),
}
