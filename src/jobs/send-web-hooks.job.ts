import type { RepeatedJob } from './job.ts'
import { sendWebHooks } from './send-web-hooks.ts'

/** Tells other programs that something waits. Danger is told within ten minutes, so this runs far more often. */
export const job: RepeatedJob = {
  name: 'send_web_hooks',
  every: 30,
  run: ({ house, wayOut }) => sendWebHooks(house, wayOut),
}
