import type { House } from '../actions/house.ts'
import { isInvalid } from '../actions/parse-input.ts'
import { verbs } from '../actions/verbs.ts'
import { isRefusal } from '../domain/refusal.ts'
import type { JobData } from '../store/jobs/job-queue.ts'

/** What each clock needs to be told. */
const INPUT = {
  expire_handover: (subject: string) => ({ handover: subject }),
  open_reassessment: (subject: string) => ({ reassessment: subject }),
  note_silence: (subject: string) => ({ entity: subject }),
  note_lateness: () => ({}),
} as const

/**
 * A clock of a case rang. A refusal is the usual case and no failure: somebody acted in time, or the clock rang
 * twice.
 */
export async function wakeCase(house: House, data: JobData['wake_case']): Promise<void> {
  const result = await verbs[data.verb].run(
    house,
    { kind: 'house' },
    { kind: 'clock' },
    data.caseId,
    INPUT[data.verb](data.subject),
  )
  if (isInvalid(result)) throw new Error(`A wake-up of ${data.verb} carries an id that is none.`)
  if (isRefusal(result) && result.refused === 'not_found') house.log.warn({ verb: data.verb }, 'woke no case')
}
