import { sendOutbox } from '../actions/send-outbox.ts'
import type { RepeatedJob } from './job.ts'

/** Hands what was committed to be sent to the queue, which tries each until it is done. */
export const job: RepeatedJob = {
  name: 'send_outbox',
  every: 5,
  run: ({ house }) => sendOutbox(house),
}
