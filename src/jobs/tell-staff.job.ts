import type { RepeatedJob } from './job.ts'
import { tellStaff } from './tell-staff.ts'

/** Writes to staff. Danger is told within ten minutes, so this runs far more often. */
export const job: RepeatedJob = {
  name: 'tell_staff',
  every: 30,
  run: ({ house, mail, wayOut }) => tellStaff(house, mail, wayOut),
}
